using Standards.Checks.Engine.Baselines;
using Standards.Tests.Shared;

namespace Standards.Tasks.Tests;

/// <summary>What a command verified is neither waived nor baselined, and its text never says that all is as stated when it is not.</summary>
public sealed class VerificationTests : IDisposable
{
    private const string Artifact = "artifacts/Orders.1.0.0.nupkg";

    private readonly RecordingEngine _engine = new();
    private readonly string _root = Directory.CreateTempSubdirectory("standards-tasks-").FullName;

    public VerificationTests()
    {
        Write(Artifact, "tampered");
        Write("artifacts/SHA256SUMS", $"{new string('0', 64)}  Orders.1.0.0.nupkg\n");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Changed_artefact_fails_whatever_the_repository_excuses()
    {
        Excuse("STD4420", "artifacts/Orders.1.0.0.nupkg");
        using var task = new VerifyChecksums { BuildEngine = _engine, Facts = [$"root={_root}"], Folder = "artifacts", Date = TestDay.Text };

        Assert.False(task.Execute());

        Assert.Equal(["STD4420"], _engine.Errors.Select(e => e.Code));
    }

    [Fact]
    public void Unsigned_package_fails_whatever_the_repository_excuses()
    {
        WriteUnsignedPackage();
        Excuse("STD4413", Artifact);
        using var task = new VerifyPackages { BuildEngine = _engine, Facts = [$"root={_root}"], Folder = "artifacts", Date = TestDay.Text };

        Assert.False(task.Execute());

        Assert.Equal(["STD4413"], _engine.Errors.Select(e => e.Code));
        Assert.Contains(_engine.Messages, m => m.Message!.Contains("0 of 1 packages in artifacts are signed and unchanged", StringComparison.Ordinal));
    }

    [Fact]
    public void Package_is_of_a_named_certificate_on_CI()
    {
        WriteUnsignedPackage();
        Excuse("STD4414", "artifacts");

        var onServer = Errors("", "ci=true");
        Assert.Equal(["STD4413", "STD4414"], onServer.Select(e => e.Code).Order(StringComparer.Ordinal));
        Assert.Contains("no certificate is named", onServer.Single(e => e.Code == "STD4414").Message, StringComparison.Ordinal);
        // On a developer's machine, and where one is named.
        Assert.Equal(["STD4413"], Errors("").Select(e => e.Code));
        Assert.Equal(["STD4413"], Errors(new string('A', 64), "ci=true").Select(e => e.Code));

        List<Microsoft.Build.Framework.BuildErrorEventArgs> Errors(string fingerprint, params string[] facts)
        {
            var engine = new RecordingEngine();
            using var task = new VerifyPackages
            {
                BuildEngine = engine,
                Facts = [$"root={_root}", .. facts],
                Folder = "artifacts",
                Fingerprint = fingerprint,
                Date = TestDay.Text,
            };
            Assert.False(task.Execute());
            return engine.Errors;
        }
    }

    [Fact]
    public void Missing_statement_fails_whatever_the_repository_excuses()
    {
        Excuse("STD4459", "artifacts/standards/provenance");
        using var task = new VerifyProvenance { BuildEngine = _engine, Facts = [$"root={_root}"], Date = TestDay.Text };

        Assert.False(task.Execute());

        Assert.Equal(["STD4459"], _engine.Errors.Select(e => e.Code));
        Assert.DoesNotContain(_engine.Messages, m => m.Message!.Contains("as stated", StringComparison.Ordinal));
    }

    // An archive without a signature.
    private void WriteUnsignedPackage()
    {
        using (var archive = System.IO.Compression.ZipFile.Open(Path.Combine(_root, "b.zip"), System.IO.Compression.ZipArchiveMode.Create))
        {
            archive.CreateEntry("Orders.nuspec");
        }

        File.Move(Path.Combine(_root, "b.zip"), Path.Combine(_root, Artifact), overwrite: true);
    }

    // A waiver and an entry of an approved baseline, both in good form.
    private void Excuse(string rule, string path)
    {
        Write(
            "standards.waivers.yml",
            $"version: 1\nwaivers:\n  - rule: {rule}\n    path: {path}\n    reason: Known\n    owner: payments\n    approved_by: jane.doe\n"
                + $"    expires: 2026-12-31\n");
        File.WriteAllBytes(
            Path.Combine(_root, Baseline.FileName),
            BaselineWriter.Write(new Baseline([new BaselineEntry(rule, path, "known", 1)], [new("adopted", 1)])
            {
                Approval = new BaselineApproval("payments", "jane.doe", "2026-12-31"),
            }));
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
