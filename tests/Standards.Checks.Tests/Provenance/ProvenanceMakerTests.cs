using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Standards.Checks.Artifacts.Provenance;
using Standards.Checks.Findings;

namespace Standards.Checks.Tests.Provenance;

/// <summary>STD4450 to STD4452, and what stands in a statement.</summary>
public class ProvenanceMakerTests
{
    [Fact]
    public void Statement_is_that_of_in_toto_and_SLSA()
    {
        using var folder = new ProvenanceFolder();
        folder.Git("remote", "add", "upstream", "https://user:s3cr3t@github.com/acme/orders.git");

        var (statement, problem) = folder.Make();

        Assert.Null(problem);
        var bytes = ProvenanceWriter.Write(statement!);
        Assert.Equal(bytes, ProvenanceWriter.Write(folder.Make().Statement!));
        Assert.Single(bytes, (byte)'\n');
        var text = Encoding.UTF8.GetString(bytes);
        Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Root, text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        Assert.Equal("https://in-toto.io/Statement/v1", root.GetProperty("_type").GetString());
        Assert.Equal("https://slsa.dev/provenance/v1", root.GetProperty("predicateType").GetString());
        Assert.Equal([("Orders.Core.2.1.0.nupkg", Convert.ToHexStringLower(SHA256.HashData("a package"u8)))], statement!.Subjects);
        Assert.Equal(
            """[{"name":"Orders.Core.2.1.0.nupkg","digest":{"sha256":"DIGEST"}}]""".Replace("DIGEST", statement.Subjects[0].Sha256, StringComparison.Ordinal),
            root.GetProperty("subject").GetRawText());
        var definition = root.GetProperty("predicate").GetProperty("buildDefinition");
        Assert.Equal(
            """{"command":"pack","project":"src/Orders.Core/Orders.Core.csproj","version":"2.1.0","configuration":"Release"}""",
            definition.GetProperty("externalParameters").GetRawText());
        Assert.Equal("""{"outputFolder":"out","lockFile":"src/Orders.Core/packages.lock.json"}""", definition.GetProperty("internalParameters").GetRawText());
        var commit = folder.Git("rev-parse", "HEAD").Trim();
        Assert.Equal(
            [
                $"source git+https://github.com/acme/orders@refs/heads/main gitCommit {commit}",
                $"""package pkg:nuget/Npgsql@10.0.0 sha512 {Hex("Npgsql10.0.0")}""",
                $"""msbuild-sdk pkg:nuget/Standards.Sdk@1.2.3 sha512 {Hex("sdk")}""",
                "dotnet-sdk pkg:generic/dotnet-sdk@10.0.401  ",
            ],
            statement.Materials.Select(m => $"{m.Name} {m.Uri} {m.Algorithm} {m.Digest}"));
        Assert.Equal(
            """{"builder":{"id":"LOCAL","version":{".NET SDK":"10.0.401","Standards.Sdk":"1.2.3"}}}""".Replace(
                "LOCAL", ProvenanceBuilder.Local, StringComparison.Ordinal),
            root.GetProperty("predicate").GetProperty("runDetails").GetRawText());
    }

    [Fact]
    public void Detached_head_and_no_remote_are_fine()
    {
        using var folder = new ProvenanceFolder();
        folder.Git("checkout", "-q", "--detach");

        var source = folder.Make().Statement!.Materials[0];

        Assert.Equal(("", "gitCommit", folder.Git("rev-parse", "HEAD").Trim()), (source.Uri, source.Algorithm, source.Digest));
        folder.Git("remote", "add", "origin", "git@github.com:acme/orders.git");
        Assert.Equal($"git+ssh://github.com/acme/orders@{source.Digest}", folder.Make().Statement!.Materials[0].Uri);
    }

    [Fact]
    public void Published_folder_is_stated_file_by_file()
    {
        using var folder = new ProvenanceFolder();
        folder.Write("out/wwwroot/index.html", "<p>");

        var (statement, _) = folder.Make(folder.Request with { Command = "publish", Framework = "net10.0", Runtime = "linux-x64" });

        Assert.Equal(["Orders.Core.2.1.0.nupkg", "wwwroot/index.html"], statement!.Subjects.Select(s => s.Name));
        Assert.Equal(
            "Orders.Core.2.1.0.publish.net10.0.linux-x64.intoto.jsonl",
            (folder.Request with { Command = "publish", Framework = "net10.0", Runtime = "linux-x64" }).FileName);
    }

    [Theory]
    [InlineData("src/Orders.Core/New.cs", "'src/Orders.Core/New.cs' is not")]
    [InlineData("bin/x.dll", null)]
    [InlineData("out/other.txt", null)]
    [InlineData("feed/Acme.1.0.0.nupkg", null)]
    public void Tree_that_is_not_as_committed_is_STD4451_unless_builds_write_there(string path, string? message)
    {
        using var folder = new ProvenanceFolder();
        folder.Write(path, "text");

        var (statement, problem) = folder.Make();

        Assert.Equal(message is null, statement is not null);
        if (message is not null)
        {
            Assert.Equal(
                ("STD4451", ProvenanceFolder.Project, 0, 0, $"""no provenance was written: {message} as in commit {folder.Git("rev-parse", "HEAD")[..12]}"""),
                Place(problem!));
            Assert.Contains("'git status'", problem!.Fix, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_commit_it_is_STD4450()
    {
        using var folder = new ProvenanceFolder();
        folder.Git("checkout", "-q", "--orphan", "empty");

        var (statement, problem) = folder.Make();

        Assert.Null(statement);
        Assert.Equal(
            (
                "STD4450",
                ProvenanceFolder.Project,
                0,
                0,
                "no provenance was written: git knows no commit here, so nobody can say from which commit this was made"),
            Place(problem!));
        Directory.Delete(Path.Combine(folder.Root, ".git"), recursive: true);
        Assert.Contains("git knows no", folder.Make().Problem!.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string?, string> LockFiles => new()
    {
        { null, "cannot be read (it was removed)" },
        { """{ "version": 1""", "is not" },
        { """{ "version": 1, "dependencies": { "net10.0": { "Npgsql": { "type": "Direct", "resolved": "10.0.0" } } } }""", "has no content hash of 'Npgsql'" },
    };

    [Theory]
    [MemberData(nameof(LockFiles))]
    public void Lock_file_that_says_not_all_is_STD4452(string? content, string message)
    {
        using var folder = new ProvenanceFolder();
        File.Delete(Path.Combine(folder.Root, ProvenanceFolder.LockFile));
        if (content is not null)
        {
            folder.Write(ProvenanceFolder.LockFile, content);
        }

        folder.Git("add", "-A", "src");
        folder.Git("commit", "-q", "-m", "x");

        var (statement, problem) = folder.Make();

        Assert.Null(statement);
        Assert.Equal(("STD4452", ProvenanceFolder.Project), (problem!.Rule.Id, problem.Path));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_was_made_or_locked_is_STD4452()
    {
        using var folder = new ProvenanceFolder();

        Assert.Equal("no provenance was written: no artefact is there", folder.Make(folder.Request with { Artifacts = [] }).Problem!.Message);
        Assert.StartsWith(
            "no provenance was written: the project has no lock file in the repository",
            folder.Make(folder.Request with { LockFile = "" }).Problem!.Message,
            StringComparison.Ordinal);
    }

    private static (string, string, int, int, string) Place(Finding finding) => (finding.Rule.Id, finding.Path, finding.Line, finding.Column, finding.Message);

    private static string Hex(string text) => Convert.ToHexStringLower(Convert.FromBase64String(ProvenanceFolder.Hash(text)));
}
