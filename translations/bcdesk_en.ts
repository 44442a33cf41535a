<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>CheckCard</name>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>and %n more place</numerusform>
            <numerusform>and %n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitationLibrary</name>
    <message numerus="yes">
        <source>%n document(s) taken in.</source>
        <translation>
            <numerusform>%n document taken in.</numerusform>
            <numerusform>%n documents taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As of {day}: %n document(s).</source>
        <translation>
            <numerusform>As of {day}: %n document.</numerusform>
            <numerusform>As of {day}: %n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catalogue as of {day}: %n document(s)</source>
        <translation>
            <numerusform>Catalogue as of {day}: %n document</numerusform>
            <numerusform>Catalogue as of {day}: %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitationLinks</name>
    <message numerus="yes">
        <source>Look and choose: more than one document may be meant (%n)</source>
        <translation>
            <numerusform>Look and choose: more than one document may be meant (%n)</numerusform>
            <numerusform>Look and choose: more than one document may be meant (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents that are recorded (%n)</source>
        <translation>
            <numerusform>Documents that are recorded (%n)</numerusform>
            <numerusform>Documents that are recorded (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Documents to be recorded now (%n)</source>
        <translation>
            <numerusform>Documents to be recorded now (%n)</numerusform>
            <numerusform>Documents to be recorded now (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitationListModel</name>
    <message numerus="yes">
        <source>%n say(s) otherwise</source>
        <translation>
            <numerusform>%n says otherwise</numerusform>
            <numerusform>%n say otherwise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitationPanel</name>
    <message numerus="yes">
        <source>Catalogue as of {day}: %n document(s)</source>
        <translation>
            <numerusform>Catalogue as of {day}: %n document</numerusform>
            <numerusform>Catalogue as of {day}: %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over %n document(s)</source>
        <translation>
            <numerusform>over %n document</numerusform>
            <numerusform>over %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Type a number or a few words: the catalogue has %n document(s). What you cite will stand here.</source>
        <translation>
            <numerusform>Type a number or a few words: the catalogue has %n document. What you cite will stand here.</numerusform>
            <numerusform>Type a number or a few words: the catalogue has %n documents. What you cite will stand here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitationRecords</name>
    <message numerus="yes">
        <source>%n citation(s) as written say otherwise; they are marked in the text.</source>
        <translation>
            <numerusform>%n citation as written says otherwise; it is marked in the text.</numerusform>
            <numerusform>%n citations as written say otherwise; they are marked in the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitationText</name>
    <message numerus="yes">
        <source>%n stay(s) as written, with the subject behind as text.</source>
        <translation>
            <numerusform>%n stays as written, with the subject behind as text.</numerusform>
            <numerusform>%n stay as written, with the subject behind as text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterControl</name>
    <message numerus="yes">
        <source>Enter %n number(s)</source>
        <translation>
            <numerusform>Enter %n number</numerusform>
            <numerusform>Enter %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this report, %n place(s)</source>
        <translation>
            <numerusform>this report, %n place</numerusform>
            <numerusform>this report, %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more report(s)</source>
        <translation>
            <numerusform>%n more report</numerusform>
            <numerusform>%n more reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterListModel</name>
    <message numerus="yes">
        <source>Group {name}, %n counter(s), {state}</source>
        <translation>
            <numerusform>Group {name}, %n counter, {state}</numerusform>
            <numerusform>Group {name}, %n counters, {state}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterPanel</name>
    <message numerus="yes">
        <source>Among all counters %n were found; Enter shows them.</source>
        <translation>
            <numerusform>Among all counters %n was found; Enter shows it.</numerusform>
            <numerusform>Among all counters %n were found; Enter shows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n file(s) written to {folder}</source>
        <translation>
            <numerusform>%n file written to {folder}</numerusform>
            <numerusform>%n files written to {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written before that.</source>
        <translation>
            <numerusform>%n file was written before that.</numerusform>
            <numerusform>%n files were written before that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the same name will be replaced.</source>
        <translation>
            <numerusform>%n file of the same name will be replaced.</numerusform>
            <numerusform>%n files of the same name will be replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message numerus="yes">
        <source>Also in the %n other place(s) of this counter</source>
        <translation>
            <numerusform>Also in the %n other place of this counter</numerusform>
            <numerusform>Also in the %n other places of this counter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureLinkingDialog</name>
    <message numerus="yes">
        <source>%n figure(s) stand in the text without a counter</source>
        <translation>
            <numerusform>%n figure stands in the text without a counter</numerusform>
            <numerusform>%n figures stand in the text without a counter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureLinks</name>
    <message numerus="yes">
        <source>Counters that are recorded (%n)</source>
        <translation>
            <numerusform>Counters that are recorded (%n)</numerusform>
            <numerusform>Counters that are recorded (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sums of other figures, to be recorded now (%n)</source>
        <translation>
            <numerusform>Sums of other figures, to be recorded now (%n)</numerusform>
            <numerusform>Sums of other figures, to be recorded now (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same number in several places, to be recorded once (%n)</source>
        <translation>
            <numerusform>The same number in several places, to be recorded once (%n)</numerusform>
            <numerusform>The same number in several places, to be recorded once (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counters to be recorded now (%n)</source>
        <translation>
            <numerusform>Counters to be recorded now (%n)</numerusform>
            <numerusform>Counters to be recorded now (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindControl</name>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>%n place replaced.</numerusform>
            <numerusform>%n places replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in automatic text left alone.</source>
        <translation>
            <numerusform>%n place in automatic text left alone.</numerusform>
            <numerusform>%n places in automatic text left alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkingDialog</name>
    <message numerus="yes">
        <source>%n citation(s) stand in the text without a link</source>
        <translation>
            <numerusform>%n citation stands in the text without a link</numerusform>
            <numerusform>%n citations stand in the text without a link</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>This document is recorded %n time(s)</source>
        <translation>
            <numerusform>This document is recorded %n time</numerusform>
            <numerusform>This document is recorded %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) will cite what stays: {titles}.</source>
        <translation>
            <numerusform>%n report will cite what stays: {titles}.</numerusform>
            <numerusform>%n reports will cite what stays: {titles}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesStrip</name>
    <message numerus="yes">
        <source>%n in this section</source>
        <translation>
            <numerusform>%n in this section</numerusform>
            <numerusform>%n in this section</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message numerus="yes">
        <source>/ %n page(s)</source>
        <translation>
            <numerusform>/ %n page</numerusform>
            <numerusform>/ %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetControl</name>
    <message numerus="yes">
        <source>Enter %n number(s) in form 06a</source>
        <translation>
            <numerusform>Enter %n number in form 06a</numerusform>
            <numerusform>Enter %n numbers in form 06a</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s) of form 06a</source>
        <translation>
            <numerusform>Remove %n row of form 06a</numerusform>
            <numerusform>Remove %n rows of form 06a</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) taken in. Undo takes all back.</source>
        <translation>
            <numerusform>%n number taken in. Undo takes all back.</numerusform>
            <numerusform>%n numbers taken in. Undo takes all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message numerus="yes">
        <source>The block is wider than the sheet: %n column(s) too many.</source>
        <translation>
            <numerusform>The block is wider than the sheet: %n column too many.</numerusform>
            <numerusform>The block is wider than the sheet: %n columns too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The block is longer than the sheet: %n line(s) too many. Add rows first, or copy their names too.</source>
        <translation>
            <numerusform>The block is longer than the sheet: %n line too many. Add rows first, or copy their names too.</numerusform>
            <numerusform>The block is longer than the sheet: %n lines too many. Add rows first, or copy their names too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>%n report(s) in the bin</source>
        <translation>
            <numerusform>%n report in the bin</numerusform>
            <numerusform>%n reports in the bin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UseWords</name>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>used %n time</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhereUsedDialog</name>
    <message numerus="yes">
        <source>cited in %n report(s)</source>
        <translation>
            <numerusform>cited in %n report</numerusform>
            <numerusform>cited in %n reports</numerusform>
        </translation>
    </message>
</context>
</TS>
