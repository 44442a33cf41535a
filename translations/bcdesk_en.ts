<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
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
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
</TS>
