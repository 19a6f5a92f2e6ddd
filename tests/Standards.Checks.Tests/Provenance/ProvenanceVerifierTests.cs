using Standards.Checks.Artifacts.Provenance;

namespace Standards.Checks.Tests.Provenance;

/// <summary>STD4453 to STD4459: one change at a time to what was sound.</summary>
public class ProvenanceVerifierTests
{
    [Fact]
    public void What_was_stated_verifies()
    {
        using var folder = new ProvenanceFolder().State();

        var result = folder.Verify();

        Assert.Empty(result.Findings);
        Assert.Equal((1, 1), (result.Statements, result.Artifacts));
        Assert.Equal([ProvenanceBuilder.Local], result.Builders);

        // The bundle of all says the same once more.
        Assert.Equal("artifacts/standards/provenance/multiple.intoto.jsonl", ProvenanceStore.WriteBundle(folder.Root, result.Files));
        Assert.Equal([ProvenanceFolder.Statement], folder.Verify().Files);
        File.Delete(Path.Combine(folder.Root, ProvenanceFolder.Statement));
        var bundle = folder.Verify();
        Assert.Empty(bundle.Findings);
        Assert.Equal(1, bundle.Artifacts);
    }

    [Fact]
    public void Artefact_that_was_changed_moved_or_added()
    {
        using var folder = new ProvenanceFolder().State();

        folder.Write(ProvenanceFolder.Package, "another package");
        var changed = Assert.Single(folder.Verify().Findings);
        Assert.Equal(("STD4455", ProvenanceFolder.Statement, 1), (changed.Rule.Id, changed.Path, changed.Line));
        Assert.Equal(folder.Read(ProvenanceFolder.Statement).IndexOf("""{"name":"Orders.Core""", StringComparison.Ordinal) + 1, changed.Column);

        Directory.Move(Path.Combine(folder.Root, "out"), Path.Combine(folder.Root, "artifacts", "release"));
        Assert.Equal(["STD4454 artefact 'Orders.Core.2.1.0.nupkg' is not in 'out'"], Texts(folder.Verify()));

        folder
            .Write("artifacts/release/Orders.Core.2.1.0.nupkg", "a package")
            .Write("artifacts/release/Acme.1.0.0.nupkg", "x")
            .Write("artifacts/release/notes.md", "x");
        var added = Assert.Single(folder.Verify(Path.Combine(folder.Root, "artifacts", "release")).Findings);
        Assert.Equal(
            ("STD4456", "artifacts/release/Acme.1.0.0.nupkg", "no statement says how artefact 'Acme.1.0.0.nupkg' was made"),
            (added.Rule.Id, added.Path, added.Message));
    }

    [Fact]
    public void Commit_and_tree()
    {
        using var folder = new ProvenanceFolder().State();
        var stated = folder.Git("rev-parse", "HEAD")[..12];

        folder.Write("src/Orders.Core/New.cs", "class New;");
        Assert.Equal(
            [$"STD4457 'src/Orders.Core/New.cs' is not as in commit {stated}, so the materials of the statement cannot be compared with it"],
            Texts(folder.Verify()));

        folder.Git("add", "src");
        folder.Git("commit", "-q", "-m", "Later");
        Assert.Equal(
            [$"""STD4457 the artefacts were made of commit {stated}, and {folder.Git("rev-parse", "HEAD")[..12]} is checked out"""], Texts(folder.Verify()));

        folder.Git("checkout", "-q", "--orphan", "empty");
        Assert.Contains("STD4457 the stated commit cannot be compared, because git knows no commit here", Texts(folder.Verify()));
    }

    [Fact]
    public void Materials_and_lock_file()
    {
        using var folder = new ProvenanceFolder().State();
        var sound = folder.Read(ProvenanceFolder.Statement);
        var hash = Convert.ToHexStringLower(Convert.FromBase64String(ProvenanceFolder.Hash("Npgsql10.0.0")));

        folder.Edit(ProvenanceFolder.Statement, hash, new string('0', hash.Length));
        Assert.Equal(["STD4458 material 'pkg:nuget/Npgsql@10.0.0' has another SHA-512 than in src/Orders.Core/packages.lock.json"], Texts(folder.Verify()));

        folder.Write(ProvenanceFolder.Statement, sound).Edit(ProvenanceFolder.Statement, "Npgsql@10.0.0", "Npgsql@10.0.1");
        Assert.Equal(
            [
                "STD4458 material 'pkg:nuget/Npgsql@10.0.1' is not in src/Orders.Core/packages.lock.json",
                "STD4458 package 'pkg:nuget/Npgsql@10.0.0' of src/Orders.Core/packages.lock.json is not among the materials",
            ],
            Texts(folder.Verify()));

        // Under a name of its own it is no less a material.
        folder
            .Write(ProvenanceFolder.Statement, sound)
            .Edit(ProvenanceFolder.Statement, "{\"name\":\"package\"", "{\"name\":\"tool\",\"uri\":\"pkg:npm/left-pad@1.0.0\"},{\"name\":\"package\"");
        Assert.Equal(["STD4458 material 'pkg:npm/left-pad@1.0.0' is not in src/Orders.Core/packages.lock.json"], Texts(folder.Verify()));

        folder.Write(ProvenanceFolder.Statement, sound);
        folder.Sdks = [new("Standards.Sdk", "1.2.3", ProvenanceFolder.Hash("another"))];
        Assert.Equal(["STD4458 material 'pkg:nuget/Standards.Sdk@1.2.3' has another SHA-512 than in global.json"], Texts(folder.Verify()));

        folder.Write(ProvenanceFolder.LockFile, "<<<<<<< ours");
        Assert.Contains(
            Texts(folder.Verify()),
            t => t.StartsWith("STD4458 the materials cannot be compared, because src/Orders.Core/packages.lock.json ", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string> Malformed => new()
    {
        {
            "https://in-toto.io/Statement/v1",
            "https://in-toto.io/Statement/v0.1",
            "the statement has 'https://in-toto.io/Statement/v0.1' as '_type', not 'https://in-toto.io/Statement/v1'"
        },
        {
            "https://slsa.dev/provenance/v1",
            "https://slsa.dev/provenance/v0.2",
            "the statement has 'https://slsa.dev/provenance/v0.2' as 'predicateType', not 'https://slsa.dev/provenance/v1'"
        },
        {
            "#build-type-1",
            "#build-type-2",
            "the statement has '"
                + ProvenanceStatement.Guide
                + "#build-type-2' as 'predicate.buildDefinition.buildType', not '"
                + ProvenanceStatement.BuildType
                + "'"
        },
        {
            "\"name\":\"Orders.Core.2.1.0.nupkg\"",
            "\"name\":\"../../etc/passwd\"",
            "the statement has a subject without a relative name and a SHA-256 of 64 hexadecimal digits"
        },
        { "\"sha256\"", "\"md5\"", "the statement has a subject without a relative name and a SHA-256 of 64 hexadecimal digits" },
        { "\"outputFolder\":\"out\"", "\"outputFolder\":\"../out\"", "the statement has a 'outputFolder' that is no path in the repository" },
        { "\"lockFile\":\"src", "\"lockFile\":\"/src", "the statement has a 'lockFile' that is no path in the repository" },
        { "\"command\":\"pack\"", "\"command\":\"conjure\"", "the statement has no 'externalParameters' with a 'command' (pack or publish) and a 'project'" },
        { "gitCommit", "sha1", "the statement names no source with a 'gitCommit' in 'resolvedDependencies'" },
        { "\"_type\"", "\"subject\":[],\"_type\"", "the statement is not JSON" },
        { "}}}", "}}", "the statement is not JSON" },
        { "\"_type\"", "\"_typo\"", "the statement has no '_type'" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Statement_that_cannot_be_understood_is_STD4453(string old, string @new, string message)
    {
        using var folder = new ProvenanceFolder().State();
        folder.Edit(ProvenanceFolder.Statement, old, @new);

        var finding = Assert.Single(folder.Verify().Findings);

        Assert.Equal(("STD4453", ProvenanceFolder.Statement, 1, message), (finding.Rule.Id, finding.Path, finding.Line, finding.Message));
        Assert.True(finding.Column > 0);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n\n", "is empty")]
    [InlineData("null\n", "has no '_type'")]
    [InlineData("{\"_type\":\"\\ud800\"}\n", "is not JSON")]
    public void Statement_that_says_nothing_is_STD4453(string content, string message)
    {
        using var folder = new ProvenanceFolder();
        folder.Write(ProvenanceFolder.Statement, content);

        Assert.Equal([$"STD4453 the statement {message}"], Texts(folder.Verify()));
    }

    [Fact]
    public void Statement_that_is_hostile_is_STD4453()
    {
        using var folder = new ProvenanceFolder();
        folder.Write(ProvenanceFolder.Statement, new string('[', 1_000_000));
        Assert.Equal(["STD4453 the statement is not JSON"], Texts(folder.Verify()));

        using (var large = File.Create(Path.Combine(folder.Root, ProvenanceFolder.Statement)))
        {
            large.SetLength(50 * 1024 * 1024);
        }

        Assert.StartsWith("STD4453 the statement is 52,428,800 bytes", Assert.Single(Texts(folder.Verify())), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_verify_is_STD4459()
    {
        using var folder = new ProvenanceFolder();

        Assert.Equal(["STD4459 nothing was verified: there is no statement in artifacts/standards/provenance"], Texts(folder.Verify()));
    }

    private static IEnumerable<string> Texts(ProvenanceVerification result) => result.Findings.Select(f => $"{f.Rule.Id} {f.Message}");
}
