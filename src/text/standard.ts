/**
 * Commands of TeX, LaTeX and well-known packages that are not shown as they print. They are no macros of the authors'
 * own: whoever knows TeX knows them.
 */
const NAMES = `
  abovedisplayskip accent Acrobatmenu active addbibresource addcontentsline advance afterpage algnewcommand
  algorithmic algrenewcommand Alph alph animategraphics appendix arabic arraybackslash arraystretch
  AtBeginDocument author babelfont backmatter baselineskip baselinestretch bbox bibitem bibliography
  bookmarksetup bottomcaption box captionsetup catcode cdashline centerline chapter char chemfig citestyle cline
  cmidrule colorlet columnwidth complexnum complexqty contentsline copy count crcr creflabelformat Crefname
  crefname csname csuse ctable date dblfloatsep DeclareAcronym DeclareFieldFormat DeclareMathAlphabet
  DeclareMathSymbol DeclarePairedDelimiter DeclareRobustCommand DeclareUnicodeCharacter definecolor depth dimen
  discretionary documentclass documentstyle dotfill doublespacing edef else endcsname EndFor EndIf endinput
  endnote endnotemark EndProcedure EndWhile errmessage evensidemargin everymath everypar fancyfoot fancyhead fi
  figurename filecontents float floatname floatplacement flushbottom fnsymbol fontencoding fontfamily fontseries
  fontshape footfullcite footnotemark footrule foreach frontmatter fullcite futurelet gdef geometry graphicspath
  halign hangindent hbadness headheight hfuzz hrule hrulefill hss hypersetup hyphenation hyphenpenalty ifcase
  ifdefined ifelse iffalse ifnum ifstrequal ifthenelse ifx immediate include includegraphics includemovie includeonly
  includepdf includesvg indexname input InputIfFileExists inputminted insert itemindent itemsep jobname kern
  lccode leaders leftmargin leqno let lettrine lineskip linespread linewidth listoffigures listoftables
  loadglsentries lower lstdefinestyle lstinputlisting lstset mainmatter makeatletter makeatother makeglossaries
  makeindex makelabel marginnote marginpar marginparwidth mathchardef mathchoice mathcode mathpalette minipage
  mintinline moveleft moveright multiput newacronym newboolean newbox newcolumntype newcounter newenvironment
  newfont newglossaryentry newif newlength newmdenv newsavebox newtcolorbox newtheorem newtoks newtotcounter
  number numberline numberwithin numlist numproduct oddsidemargin oldstylenums openout outer output overfullrule
  pagenumbering pagewidth parindent parpic parshape parskip PassOptionsToPackage pdfbookmark pdfinfo pdfoutput
  penalty pgfkeys pgfmathparse pgfplotsset poptabs printacronyms printbibliography printglossary printindex
  Procedure ProvidesPackage psfrag pspicture pstricks pushtabs qtylist qtyproduct RaggedRight raise
  refstepcounter renewenvironment RequirePackage Roman roman rowcolors rule savebox sbox setbeamertemplate
  setbox setcitestyle setkeys SetKwInput setmainfont settowidth SIlist sisetup skip st stepcounter strut subcaption
  subfigure subfloat subparagraph subtable tabcolsep tablenum tableofcontents tabularnewline tcbset textblock
  textheight textls TextOrMath textwidth the theequation thefigure thefootnote theoremstyle thepage thesection
  thetable tikz tikzset title titleformat titlespacing today toks topmargin topskip twocolumn typein typeout
  uccode unhbox unvbox urlstyle usebox usecounter usepackage usetikzlibrary value vbox verb vline vrule vss vtop
  wd whiledo write xdef xout xymatrix`;

/** Names, without backslash, of commands that are TeX's and not shown properly. */
export const STANDARD: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
