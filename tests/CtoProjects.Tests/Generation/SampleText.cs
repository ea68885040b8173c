namespace CtoProjects.Tests.Generation;

internal static class SampleText
{
    public const string Cells = """
        # The cell

        A cell is the smallest unit of life. Every cell is surrounded by a membrane, which controls what enters and leaves. The nucleus holds the genetic material of the cell.

        ## Energy

        Mitochondria are the power plants of the cell. They turn glucose and oxygen into adenosine triphosphate. Adenosine triphosphate carries energy to wherever the cell needs it.
        Chloroplasts capture sunlight in plant cells. Photosynthesis turns carbon dioxide and water into glucose. Without chloroplasts there is no photosynthesis, and animal cells have none.

        ```
        glucose + oxygen = energy. This is code and no sentence.
        ```

        ## Division

        Mitosis is the division of one nucleus into two nuclei. During mitosis the chromosomes are copied and pulled apart. Meiosis produces sex cells with half of the chromosomes.
        The membrane of an animal cell pinches inward until two daughter cells appear. Plant cells build a new wall between the daughter cells.
        """;
}
