using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.AdrAdditions;
using Standards.Checks.Commands.Repolinter;
using Standards.Checks.Commands.Verifying;
using Standards.Checks.Commands.Waiving;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Reporting.History;
using Standards.Checks.Rules.Documents.Projects;
using Standards.Checks.Tests.Repository;
using Standards.Checks.Tests.Secrets.Git;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Fuzzing.Readers;

/// <summary>What commands read: their arguments, the files that they keep, and git.</summary>
internal static class CommandReaders
{
    private const string History = """
        {
          "version": 1,
          "entries": [
            {"commit":"0123456789abcdef0123456789abcdef01234567","date":"2026-11-21","score":87,"areas":{"code":28,"layout":76},
             "open":{"errors":1,"warnings":2,"suggestions":3},"waived":4,"baselined":5}
          ]
        }

        """;

    private const string Report = """
        { "sdk": "1.2.3", "commit": "abc", "state": "clean", "summary": { "files": 3, "rules": 2 }, "counts": { "open": { "errors": 0 } },
          "projects": [ "a.csproj" ] }
        """;

    private const string Tools = """{ "version": 1, "isRoot": true, "tools": { "dotnet-ef": { "version": "10.0.9", "commands": [ "dotnet-ef" ] } } }""";

    private const string Repolinter = """
        { "$schema": "https://raw.githubusercontent.com/todogroup/repolinter/master/rulesets/schema.json", "version": 2, "axioms": {},
          "rules": { "license-file-exists": { "level": "error", "rule": { "type": "file-existence", "options": { "globsAny": [ "LICENSE*" ] } } } } }
        """;

    private static readonly Baseline Held =
        new([new("CA1822", "src/A.cs", "Member 'M' can be static|void M()", 2), new("STD2004", "src/B/B.csproj", "é", 1)], [new("adopted", 3)]);

    public static IEnumerable<(string Name, Func<ReaderCase> Make)> All =>
    [
        ("report history", () => Json(History, HistoryOf)),
        ("report that a checkout is verified by", () => Json(Report, Proof)),
        ("tool manifest", () => Json(Tools, Manifest) with { IsWhole = OwnParser.TakesLenientJson }),
        ("baseline", () => new(BaselineWriter.Write(Held), BaselineOf) { Form = ReaderForm.Json, IsWhole = OwnParser.TakesJson }),
        ("configuration of repolinter", () => new(Encoding.UTF8.GetBytes(Repolinter), Import) { Form = ReaderForm.Json }),
        ("arguments of a waiver", () => new(
            Encoding.UTF8.GetBytes("STD2004\nsrc/Orders.Legacy/**\nReplaced in Q1\npayments\njane.doe\n2027-01-31"), Waive)),
        ("arguments of a decision record", () => new(Encoding.UTF8.GetBytes("Use PostgreSQL\n\n@payments\narchitecture"), Decide)),
        ("kept results of checks", Kept),
        ("index of git", Index),
        ("objects of git", Objects),
    ];

    private static ReaderCase Json(string sample, Func<byte[], IEnumerable<string>> read) =>
        new(Encoding.UTF8.GetBytes(sample), read) { Form = ReaderForm.Json, IsWhole = OwnParser.TakesJson };

    private static IEnumerable<string> HistoryOf(byte[] bytes)
    {
        using var repository = new TestRepository().With(HistoryReader.FileName, bytes);
        return [.. Answers.Of(HistoryFile.Read(repository.Root).Problem)];
    }

    private static IEnumerable<string> Proof(byte[] bytes)
    {
        using var repository = new TestRepository().With("standards.json", bytes);
        return [.. Answers.Of(new ReportProof(repository.Root).Check("1.2.3", "abc", 3, ["a.csproj"]))];
    }

    private static IEnumerable<string> Manifest(byte[] bytes)
    {
        using var repository = new TestRepository().With(".config/dotnet-tools.json", bytes);
        return [.. Answers.Of(repository.Run(new ToolManifestCheck()))];
    }

    private static IEnumerable<string> BaselineOf(byte[] bytes)
    {
        using var repository = new TestRepository().With("standards.baseline.json", bytes);
        return [.. Answers.Of(BaselineReader.Read(repository.Find("standards.baseline.json")).Findings)];
    }

    private static IEnumerable<string> Import(byte[] bytes)
    {
        var import = RepolinterImporter.Import(Encoding.UTF8.GetString(bytes), "repolinter.json");
        return import.Problem is { } problem ? [problem] : import.Remarks.Select(remark => remark.ToString());
    }

    private static IEnumerable<string> Waive(byte[] bytes)
    {
        var values = Values(bytes, 6);
        var addition = WaiverAddition.Try(
            "version: 1\nwaivers: []\n", new WaiverRequest(values[0], values[1], values[2], values[3], values[4], values[5]), TestDay.Today);
        return Answers.Of(addition.Findings);
    }

    private static IEnumerable<string> Decide(byte[] bytes)
    {
        using var repository = new TestRepository();
        var values = Values(bytes, 4);
        var addition = AdrAdder.Plan(repository.Context(), new AdrRequest(values[0], values[1], values[2], values[3]));
        return [.. Answers.Of(addition.Findings), .. addition.Remarks];
    }

    // The last one takes what is left, as an argument may have several lines.
    private static string[] Values(byte[] bytes, int count)
    {
        var parts = Encoding.UTF8.GetString(bytes).Split('\n', count);
        return [.. parts, .. Enumerable.Repeat("", count - parts.Length)];
    }

    // What cannot be read is looked for again, so nothing is said of it.
    private static ReaderCase Kept()
    {
        using var repository = new TestRepository().With("README.md", "[a](b.md)\n");
        var path = Path.Combine(repository.Root, "results.bin");
        var cache = new ResultCache("options");
        cache.Set("README.md", "1", [new(RuleCatalog.LinkTargetExists, "README.md", 1, 1, "the link leads nowhere", "Repair it")]);
        ResultCacheFile.Write(path, cache);
        return new(File.ReadAllBytes(path), bytes =>
        {
            using var other = new TestRepository().With("results.bin", bytes);
            return ResultCacheFile.Read(Path.Combine(other.Root, "results.bin"), "options").TryGet("README.md", "1", out var kept) ? [.. Answers.Of(kept)] : [];
        })
        {
            Form = ReaderForm.Bytes,
            IsSilent = false,
        };
    }

    // What cannot be read is left to git, which says what is wrong; paths that are read lead to no place outside.
    private static ReaderCase Index()
    {
        using var folder = new TestFolder().Init().Write("a.txt").Write("docs/ü.md").Write("src/project/file.cs").Commit();
        return new(File.ReadAllBytes(Path.Combine(folder.Root, ".git/index")), bytes =>
        {
            _ = GitIndex.TryParse(bytes, "");
            return [];
        })
        {
            Form = ReaderForm.Bytes,
        };
    }

    // Git reads them and says so when it cannot; the scan passes that on.
    private static ReaderCase Objects()
    {
        using var sound = Committed(out var path);
        return new(File.ReadAllBytes(Path.Combine(sound.Root, path)), bytes =>
        {
            using var folder = Committed(out var same);
            var file = new FileInfo(Path.Combine(folder.Root, same)) { IsReadOnly = false };
            File.WriteAllBytes(file.FullName, bytes);
            var result = folder.History();
            return [.. result.Failure is { } failure ? [failure] : result.Remarks, .. Answers.Of(result.Verdicts.Select(v => v.Finding))];
        })
        {
            Form = ReaderForm.Bytes,
            IsWhole = OwnParser.TakesDeflated,
            IsSlow = true,
        };
    }

    private static TestFolder Committed(out string path)
    {
        var folder = new TestFolder().Init().Write("a.cs", "class A { string Name => \"a name\"; }\n").Commit();
        var id = folder.Git("rev-parse", "HEAD:a.cs").Trim();
        path = $".git/objects/{id[..2]}/{id[2..]}";
        return folder;
    }
}
