using System.Text;

namespace Standards.Benchmarks.Generation;

/// <summary>Writes documents that link to each other, to headings and to images; every link resolves.</summary>
internal static class DocumentGenerator
{
    /// <summary>Number of documents.</summary>
    public const int Documents = 5_000;

    private const int PerFolder = 50;
    private const int Parts = 6;
    private const ulong Seed = 20260131;

    private static readonly string[] Words =
        "the service reads an event and writes its answer to a queue whose owner is named in this document when traffic grows we add one more node".Split(' ');

    /// <summary>Writes the tree.</summary>
    /// <param name="root">Absolute path; what is there is deleted.</param>
    /// <returns>Size of all documents in bytes.</returns>
    public static long Generate(string root)
    {
        var tree = new FileTree(root);
        var random = new SeededRandom(Seed);
        tree.Write(".gitignore", "artifacts/\n");
        tree.Write("README.md", "# Documents\n\nGenerated.\n");
        tree.Write("docs/images/overview.png", [0x89, 0x50, 0x4E, 0x47]);
        for (var i = 0; i < Documents; i++)
        {
            tree.Write(PathOf(i), Document(random, i));
        }

        return tree.Bytes;
    }

    /// <summary>Path of a document.</summary>
    public static string PathOf(int number) => $"docs/{Relative(number)}";

    private static string Relative(int number) => $"area-{number / PerFolder:000}/guide-{number:0000}.md";

    private static string Document(SeededRandom random, int number)
    {
        var text = new StringBuilder($"# Guide {number}\n\n![Overview](../images/overview.png)\n");
        for (var part = 0; part < Parts; part++)
        {
            text.Append($"\n## Part {part}\n\nSee [the start](#guide-{number}) and [all][all].\n");
            for (var i = 0; i < 3; i++)
            {
                var other = random.Next(Documents);
                var prose = string.Join(' ', Enumerable.Range(0, 40).Select(_ => random.Pick(Words)));
                text.Append($"\nWe know that {prose}: [guide {other}](../{Relative(other)}#part-{random.Next(Parts)}), with `code` in it.\n");
            }
        }

        return text.Append("\n[all]: ../../README.md\n").ToString();
    }
}
