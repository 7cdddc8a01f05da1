import { fold } from '../fold.ts'

/**
 * Given names met often in the Ministry's base Joconde and seldom as family names: they say which way round « Eugène
 * Delacroix » and « Bellangé Hippolyte » are written, where capitals do not.
 */
const givenNames = new Set(
  `abel abraham achille adele adolf adolphe adriaen adrien agathe agnes agostino aime aimee alain albert alberto albrecht
  alessandro alex alexander alexandre alexandrine alexis alfred alice aline alphonse amable amedee amelie anais anatole andre
  andrea andreas andries andry angele angelo anna anne annette annie anselme anthonie anthony antoine antoinette anton antoni
  antonin antonio arlette armand armande arsene arthur aristide artus august auguste augustin augustine aurelie balthasar
  balthazar baptiste barbara bartolomeo benedetto benjamin bernadette bernard bernardino bernhard blanche boris brigitte bruno
  camille carel carl carle carlo carlos caroline casimir caspar catherine cecile celeste celestin cesare charles charlotte
  christian christiane christine christophe claes claire claude claudine clemence clementine colette conrad cornelis cosimo
  cyprien daniel daniele delphine denis denise denys desire diego dirck dirk domenico dominique donald donatien edgar edgard
  edith edme edmond edmund edouard eduard edward egbert eliane elie elisa elisabeth elise elizabeth eloi emil emile emilie
  emilien emma emmanuel enrique eric ernest ernestine ernst esther etienne eugene eugenie eugenio eustache eva fabrice fanny
  federico felice felicie felicien felix ferdinand fernand fernande fernando firmin florence florent fortune francesco
  francine francis francisco franciscus francisque francois francoise frank frans franz fred frederic frederick frederique
  friedrich fritz gabriel gabriele gabrielle gaetan gaetano gaspar gaspard gaston genevieve georg george georges georgette
  gerard gerhard germaine gerrit giacomo gian gilles giovanni gisele giulio giuseppe gottfried guglielmo guillaume guillermo
  gunter gustav gustave guy hans harry hector heinrich helene helmut hendrick hendrik henri henriette henry herbert hercule
  herman hermann hieronymus hippolyte honore horace hortense hyacinthe ida ignace ippolito irene isaac isabelle isidore israel
  ivan jacob jacobus jacqueline jacques jakob james jan jane jean jeanne jeannine jehan jeremie jenny jerzy joachim joan joannes
  joel johan johann johannes john joost joris jorge josef josep joseph josephine joshua juan jules julia julie julien
  juliette julio julius justus karel karl kaspar kurt ladislas laure laurence leandre leo leon leonard leonardo leonce leonie
  leopold liliane lionel louis louise luc lucas lucette lucie lucien lucienne lucile ludovic ludovico ludwig luigi luis lucy madeleine
  maerten manuel marc marcel marcelle marcellin marco marguerite maria marianne marie mario marius mark marten marthe martial
  martine mary mathias mathilde mathurin matteo matthaus matthieu maurice max maxime maximilien melchior michael michel
  michele michelle michiel miguel monique narcisse nathalie nicolaes nicolas nicole nicoletta noemie norbert octave odette
  odile odilon olga oscar otto pablo paola paolo patrice patrick paul paule paulette pauline pavel pedro peter petrus philipp
  philippe pierre pierrette pieter pietro prosper quentin rachel raffaello rafael raoul raphael raymond raymonde regis rene
  renee ricardo robert roberto rodolphe roger roland rosa rudolf ruth sabine salvatore samuel sarah sebastian sebastiano
  sebastien serge sergio silvio simone solange sonia sophie stanislas stephane stephen suzanne sylvain sylvie
  teresa theodor theodore theophile theodule therese thomas tobias tristan urbain valentine valerie vera veronique victor
  victoire vincenzo virginie vittorio vladimir wilhelm willem william wolfgang xavier yves yvette yvonne zacharie zoe`.split(
    /\s+/,
  ),
)

/** Only the first part of « Jean-Baptiste » is looked at. */
export function isGivenName(word: string): boolean {
  return givenNames.has(fold(word).split(/[-.]/, 1)[0] ?? '')
}
