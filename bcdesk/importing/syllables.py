"""Whether a word is built like a Vietnamese syllable: an onset, a rime, a tone that the rime can bear.

The rimes are those of the standard spelling; not every combination is a word. It serves to tell text that was read in
the right encoding from text that was not.
"""

import re
import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{_TONES}]")
_STOPPED_TONES = "\u0301\u0323"
"""Sắc and nặng, one of which every syllable has that ends in a stop."""
_ONSET = "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)"
_RIMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep
    et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam
    oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi
    ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc ui um un ung uôc uôi uôm uôn uông uôt up ut uê
    uêch uên uênh uơ uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt
    ươu y yên yêm yêng yêt yêu
"""
_SHAPE = re.compile(f"{_ONSET}?(?:{'|'.join(_RIMES.split())})")
_GI = re.compile("gi(?:n|êng|êt|êm|êc)?")
"""The onset `gi` swallows the `i` of its rime."""


def is_syllable(word: str) -> bool:
    """Say whether `word` is built like a Vietnamese syllable, whatever its case."""
    apart = unicodedata.normalize("NFD", word.lower())
    plain = unicodedata.normalize("NFC", _TONE.sub("", apart))
    tones = _TONE.findall(apart)
    if len(tones) > 1 or not (_SHAPE.fullmatch(plain) or _GI.fullmatch(plain)):
        return False
    stopped = plain.endswith(("c", "p", "t", "ch"))
    return not stopped or (bool(tones) and tones[0] in _STOPPED_TONES)
