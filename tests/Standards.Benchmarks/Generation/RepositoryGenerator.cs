using System.Text;

namespace Standards.Benchmarks.Generation;

/// <summary>
/// Writes a repository of 16,000 files and 242 MB: libraries with tests, entry points, documents, decision records, JSON
/// and images. Images take up what is missing, so that both totals are exact.
/// </summary>
internal static class RepositoryGenerator
{
    /// <summary>Number of files.</summary>
    public const int Files = 16_000;

    /// <summary>Total size in bytes.</summary>
    public const long Bytes = 242_000_000;

    private const int Libraries = 200;
    private const int EntryPoints = 20;
    private const int LibrarySources = 40;
    private const int TestSources = 12;
    private const int Records = 200;
    private const int Documents = 2_000;
    private const int JsonFiles = 1_700;
    private const ulong Seed = 20250102;

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly string[] Words =
        ("the service reads an event and writes its answer to a queue whose owner is named in this document when traffic grows we add one more "
            + "node before latency rises").Split(' ');

    /// <summary>Writes the tree.</summary>
    /// <param name="root">Absolute path; what is there is deleted.</param>
    public static void Generate(string root)
    {
        var tree = new FileTree(root);
        var random = new SeededRandom(Seed);
        WriteRoot(tree);
        WriteProjects(tree, random);
        WriteRecords(tree, random);
        for (var i = 0; i < Documents; i++)
        {
            tree.Write($"docs/guides/area-{i / 50:00}/guide-{i:0000}.md", Document(random, $"Guide {i}", random.Next(20, 60)));
        }

        for (var i = 0; i < JsonFiles; i++)
        {
            tree.Write($"api/samples/set-{i / 50:00}/sample-{i:0000}.json", Json(random, random.Next(50, 200)));
        }

        WriteImages(tree, random);
    }

    private static void WriteRoot(FileTree tree)
    {
        tree.Write(".gitignore", "artifacts/\nbin/\nobj/\n");
        tree.Write(".gitattributes", "* -text\n");
        tree.Write("README.md", "# Benchmark repository\n\nGenerated; nothing in it is built.\n");
        tree.Write("global.json", "{}\n");
        tree.Write(".github/dependabot.yml", """
            version: 2
            updates:
              - package-ecosystem: nuget
                directory: /
                schedule: { interval: weekly }

            """);
        tree.Write("standards.yml", "version: 1\nservice: { name: benchmark, class: repository, team: benchmark }\n");
    }

    private static void WriteProjects(FileTree tree, SeededRandom random)
    {
        var code = new CSharpGenerator(random);
        for (var i = 0; i < Libraries; i++)
        {
            WriteProject(tree, random, code, $"src/Part{i:000}", LibrarySources, "");
            WriteProject(tree, random, code, $"tests/Part{i:000}.Tests", TestSources,
                $"""
                      <ItemGroup>
                        <ProjectReference Include="../../src/Part{i:000}/Part{i:000}.csproj" />
                      </ItemGroup>

                    """);
        }

        for (var i = 0; i < EntryPoints; i++)
        {
            WriteProject(tree, random, code, $"cmd/Host{i:00}.Worker", TestSources, """
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                  </PropertyGroup>

                """);
        }
    }

    private static void WriteProject(FileTree tree, SeededRandom random, CSharpGenerator code, string folder, int sources, string body)
    {
        var name = folder[(folder.IndexOf('/', StringComparison.Ordinal) + 1)..];
        tree.Write($"{folder}/{name}.csproj", $"<Project Sdk=\"Standards.Sdk\">\n{body}</Project>\n");
        for (var i = 0; i < sources; i++)
        {
            tree.Write($"{folder}/Area{i / 10}/Period{i:00}.cs", code.File(name, $"Period{i:00}", random.Next(60, 300), null));
        }
    }

    private static void WriteRecords(FileTree tree, SeededRandom random)
    {
        for (var number = 1; number <= Records; number++)
        {
            tree.Write($"docs/adr/{AdrGenerator.FileName(number)}", AdrGenerator.Record(number, () => Paragraph(random, random.Next(40, 160))));
        }
    }

    private static void WriteImages(FileTree tree, SeededRandom random)
    {
        var count = Files - tree.Count;
        var size = (Bytes - tree.Bytes) / count;
        for (var i = 0; i < count; i++)
        {
            var image = new byte[i < count - 1 ? size : Bytes - tree.Bytes];
            random.Fill(image);
            PngSignature.CopyTo(image);
            tree.Write($"docs/images/set-{i / 50:00}/image-{i:0000}.png", image);
        }
    }

    private static string Document(SeededRandom random, string title, int paragraphs)
    {
        var text = new StringBuilder($"# {title}\n");
        for (var i = 0; i < paragraphs; i++)
        {
            text.Append(i % 8 == 0 ? $"\n## Part {(i / 8) + 1}\n\n" : "\n").Append(Paragraph(random, random.Next(10, 60))).Append('\n');
        }

        return text.ToString();
    }

    private static string Json(SeededRandom random, int entries)
    {
        var text = new StringBuilder("[\n");
        for (var i = 0; i < entries; i++)
        {
            text.Append(
                $"  {{ \"id\": \"{i:000000}\", \"amount\": \"{random.Next(1, 99999)}.00\", \"note\": \"{Paragraph(random, 6)}\" "
                    + $"}}{(i < entries - 1 ? "," : "")}\n");
        }

        return text.Append("]\n").ToString();
    }

    private static string Paragraph(SeededRandom random, int words) =>
        "We know that " + string.Join(' ', Enumerable.Range(0, words).Select(_ => random.Pick(Words))) + ".";
}
