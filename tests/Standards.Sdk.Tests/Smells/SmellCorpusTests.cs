using System.Text.Json;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Smells;

/// <summary>
/// Files with one smell each, which somebody wrote from the sentences of the handbooks without a look at the rules (<c>Files</c>). <c>expected.tsv</c> says for
/// each its clause, its line, the diagnostic that a local build reports, or <c>-</c> where nothing does, what is wrong, and a rule of ours that has another
/// reason to speak.
/// </summary>
public sealed class SmellCorpusTests(SmellCorpusTests.Built built) : IClassFixture<SmellCorpusTests.Built>
{
    private const string Folder = "tests/Standards.Sdk.Tests/Smells";
    private const string Library = "src/Smells";
    private const string Tests = "tests/Smells.Tests";

    public static TheoryData<string> Files() => [.. Smell.All.Select(smell => smell.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Smell_is_found_by_what_the_table_says(string file)
    {
        var smell = Smell.All.Single(s => s.File == file);
        var found = built.Found.Where(f => f.File == file).Select(f => f.Id).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.True(smell.Id == "-" || found.Contains(smell.Id), $"{file}: '{smell.Text}' was to be {smell.Id}; found: {string.Join(", ", found)}");
    }

    // So that the table does not claim less than is found: who widens a rule names it there.
    [Fact]
    public void Nothing_of_ours_is_found_where_the_table_says_that_nothing_is() => Assert.DoesNotContain(
        built.Found,
        found => found.Id.StartsWith("STD", StringComparison.Ordinal)
            && Smell.All.Any(s => s.File == found.File && s.Id == "-" && s.Beside != found.Id));

    private sealed record Smell(string File, string Clause, int Line, string Id, string Text, string? Beside)
    {
        public static IReadOnlyList<Smell> All { get; } =
        [
            .. System.IO.File.ReadLines(Path.Combine(Sources.Root, Folder, "expected.tsv"))
                .Select(line => line.Split('\t'))
                .Select(cells => new Smell(cells[0], cells[1], Number(cells[2]), cells[3], cells[4], cells.ElementAtOrDefault(5))),
        ];

        private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>One local build of all files.</summary>
    public sealed class Built : IDisposable
    {
        private readonly ScratchRepository _repository = new();

        public Built()
        {
            var body = ProjectText.Items("""<FrameworkReference Include="Microsoft.AspNetCore.App" />""");
            foreach (var project in (string[])[Library, Tests])
            {
                _repository.Write($"{project}/{Path.GetFileName(project)}.csproj", ProjectText.Of(ProjectText.Whole, body));
            }

            foreach (var smell in Smell.All)
            {
                // A whole secret would be one of this repository too.
                var text = File.ReadAllText(Path.Combine(Sources.Root, Folder, "Files", smell.File + ".txt"))
                    .Replace("@PREFIX@", "whsec_", StringComparison.Ordinal);
                _repository.Write($"{(text.Contains("[Fact", StringComparison.Ordinal) ? Tests : Library)}/{smell.File}", text);
            }

            var build = _repository.Solution().Build("All.slnx", "-p:StandardsCompilerLog=true");
            var logs = Directory.EnumerateFiles(Path.Combine(_repository.Root, "artifacts/standards/state/compiler/Debug"), "*.sarif");
            Found = [.. logs.SelectMany(ReadLog), .. build.Diagnostics().Select(d => (Path.GetFileName(d.Path), d.Rule))];
        }

        internal IReadOnlyList<(string File, string Id)> Found { get; }

        public void Dispose() => _repository.Dispose();

        private static IEnumerable<(string File, string Id)> ReadLog(string path)
        {
            using var log = JsonDocument.Parse(File.ReadAllBytes(path));
            return
            [
                .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                    .Where(result => result.TryGetProperty("locations", out _))
                    .Select(result => (Path.GetFileName(UriOf(result)), result.GetProperty("ruleId").GetString()!)),
            ];
        }

        private static string UriOf(JsonElement result) =>
            result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
    }
}
