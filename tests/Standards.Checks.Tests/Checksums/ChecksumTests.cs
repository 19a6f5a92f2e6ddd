using System.Diagnostics;
using System.Text;
using Standards.Checks.Artifacts.Checksums;
using Standards.Checks.Findings;

namespace Standards.Checks.Tests.Checksums;

/// <summary>Files of checksums and STD4420 to STD4422.</summary>
public sealed class ChecksumTests : IDisposable
{
    private static readonly string Zero = new('0', 64);

    private readonly TestRepository _repository = new();

    private ArtifactFolder Folder => new(Path.Combine(_repository.Root, "artifacts"));

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Lines_are_ordinal_and_read_back_whatever_the_name()
    {
        ChecksumLine[] lines = [new("b/Ä ö.zip", Zero), new("B.zip", Zero), new("a\\b\nc\r.zip", Zero)];

        var text = Encoding.UTF8.GetString(ChecksumLine.Write(lines));

        Assert.Equal($"{Zero}  B.zip\n\\{Zero}  a\\\\b\\nc\\r.zip\n{Zero}  b/Ä ö.zip\n", text);
        Assert.Equal(["B.zip", "a\\b\nc\r.zip", "b/Ä ö.zip"], text.TrimEnd('\n').Split('\n').Select((l, i) => ChecksumLine.Parse(l, i, out _)!.Path));
        Assert.Equal("x", ChecksumLine.Parse($"{Zero} *x", 1, out _)!.Path);
        Assert.Equal(new string('a', 64), ChecksumLine.Parse($"{new string('A', 64)}  x", 1, out _)!.Hash);
    }

    [Theory]
    [InlineData("SHA256 (a.zip) = 00", "is not 64 hexadecimal digits, two spaces and a path")]
    [InlineData("0000  a.zip", "is not 64 hexadecimal digits, two spaces and a path")]
    [InlineData("{0}", "is not 64 hexadecimal digits, two spaces and a path")]
    [InlineData("{0}  ", "is not 64 hexadecimal digits, two spaces and a path")]
    [InlineData("{0} a.zip", "is not 64 hexadecimal digits, two spaces and a path")]
    [InlineData("{0}  a.zip\r", "ends with a carriage return, which 'sha256sum -c' takes for a part of the name")]
    [InlineData("{0}  ../a.zip", "leads out of the folder")]
    [InlineData("{0}  /a.zip", "leads out of the folder")]
    [InlineData("{0}  C:/a.zip", "leads out of the folder")]
    [InlineData("{0}  b\\..\\..\\a.zip", "leads out of the folder")]
    [InlineData("\\{0}  a\\x.zip", "holds an escape that is none")]
    [InlineData("\\{0}  a\\", "holds an escape that is none")]
    public void Line_that_is_none_is_STD4422_with_its_number(string line, string problem)
    {
        _repository
            .With("artifacts/SHA256SUMS", $"{Hash("x")}  good.zip\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, line, Zero)}\n")
            .With("artifacts/good.zip", "x");

        var finding = Assert.Single(Verify());

        Assert.Equal(("STD4422", "artifacts/SHA256SUMS", 2, 1), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal($"the line {problem}", finding.Message);
        Assert.Equal("Write it again: 'dotnet build -t:StandardsChecksums'", finding.Fix);
    }

    [Fact]
    public void Artefacts_that_differ_are_gone_or_are_not_listed_are_found_with_their_lines()
    {
        _repository
            .With("artifacts/a.nupkg", "a")
            .With("artifacts/sub/b.zip", "b")
            .With("artifacts/new.nupkg", "n")
            .With("artifacts/notes.txt", "t")
            .With("artifacts/obj/c.nupkg", "c")
            .With("artifacts/bin/c.zip", "c")
            .With("artifacts/standards/sbom.cdx.json", "c")
            .With("artifacts/sub/standards/d.zip", "c")
            .With("artifacts/SHA256SUMS", $"""
                {Hash("a")}  a.nupkg
                {Zero}  gone.zip
                {Hash("other")}  sub/b.zip
                {Hash("a")}  a.nupkg

                """);

        var findings = Verify();

        Assert.Equal(
            [
                "STD4422 artifacts/SHA256SUMS(4,1): the line names 'a.nupkg' again",
                "STD4420 artifacts/SHA256SUMS(2,1): the artefact 'gone.zip' is not there",
                $"""STD4420 artifacts/SHA256SUMS(3,1): the artefact 'sub/b.zip' has the checksum {Hash("b")[..12]}… instead of {Hash("other")[..12]}…""",
                "STD4421 artifacts/SHA256SUMS(0,0): the artefact 'new.nupkg' is in no file of checksums",
                "STD4421 artifacts/SHA256SUMS(0,0): the artefact 'obj/c.nupkg' is in no file of checksums",
                "STD4421 artifacts/SHA256SUMS(0,0): the artefact 'sub/standards/d.zip' is in no file of checksums",
            ],
            findings.Select(f => $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}): {f.Message}"));
        Assert.Equal("Do not publish it. Build it again from the commit, and find out what changed the file", findings[2].Fix);
    }

    [Fact]
    public void Links_are_found_whether_they_are_listed_or_not()
    {
        _repository
            .With("outside/a.nupkg", "a")
            .With("artifacts/b.nupkg", "b")
            .With("artifacts/SHA256SUMS", $"{Hash("a")}  a.nupkg\n{Hash("a")}  folder/a.nupkg\n{Hash("b")}  b.nupkg\n");
        Link("a.nupkg", "../outside/a.nupkg");
        Link("folder", "../outside");
        Link("bin/evil.snupkg", "../../outside/a.nupkg");
        Link("notes", "../README.md");
        Link("standards/sbom.cdx.json", "../README.md");

        Assert.Equal(
            [
                "STD4420 artifacts/SHA256SUMS(1,1): the artefact 'a.nupkg' is or lies behind a link",
                "STD4420 artifacts/SHA256SUMS(2,1): the artefact 'folder/a.nupkg' is or lies behind a link",
                "STD4421 artifacts/a.nupkg(0,0): 'a.nupkg' is a link, and no checksum holds where it leads",
                "STD4421 artifacts/bin/evil.snupkg(0,0): 'bin/evil.snupkg' is a link, and no checksum holds where it leads",
                "STD4421 artifacts/folder(0,0): 'folder' is a link, and no checksum holds where it leads",
            ],
            Verify().Select(f => $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}): {f.Message}"));

        void Link(string name, string target)
        {
            var link = Path.Combine(Folder.Root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(link)!);
            File.CreateSymbolicLink(link, target);
        }
    }

    [Fact]
    public void Lists_beside_artefacts_count_too()
    {
        _repository.With("artifacts/p/a.nupkg", "a").With("artifacts/p/a.nupkg.sha256", $"{Hash("a")}  a.nupkg\n");

        Assert.Empty(Verify());
        _repository.With("artifacts/p/a.nupkg", "b");
        Assert.Equal("artifacts/p/a.nupkg.sha256", Assert.Single(Verify()).Path);
    }

    [Fact]
    public void Folder_without_a_list_and_lists_that_cannot_be_read_are_STD4422()
    {
        Assert.Equal("no file of checksums lies below the folder, so nothing was compared", Assert.Single(Verify()).Message);
        _repository.With("artifacts/SHA256SUMS", "");
        Assert.Equal("the file of checksums is empty", Assert.Single(Verify()).Message);
        _repository.With("artifacts/SHA256SUMS", [0xFF, 0xFE, 0xC3]);
        Assert.Equal("the file of checksums cannot be read as UTF-8 text of at most 4 MB", Assert.Single(Verify()).Message);
        _repository.With("artifacts/SHA256SUMS", new byte[5 * 1024 * 1024]);
        Assert.StartsWith("the file of checksums cannot be read", Assert.Single(Verify()).Message, StringComparison.Ordinal);
        _repository.With("artifacts/SHA256SUMS", string.Concat(Enumerable.Repeat("?\n", 50_000)));
        Assert.Equal(FindingList.Max + 1, Verify().Count);
    }

    [Fact]
    public void Coreutils_reads_what_is_written()
    {
        if (!File.Exists("/usr/bin/sha256sum"))
        {
            return;
        }

        _repository.With("artifacts/Ä #%.nupkg", "a").With("artifacts/back\\slash\nline.zip", "b");
        _repository.With(
            "artifacts/SHA256SUMS",
            ChecksumLine.Write(Folder.Files(ArtifactFolder.IsArtifact).Select(f => new ChecksumLine(f, ArtifactFolder.Hash(Path.Combine(Folder.Root, f))!))));

        using var process = Process.Start(
            new ProcessStartInfo("/usr/bin/sha256sum", ["--strict", "-c", "SHA256SUMS"]) { WorkingDirectory = Folder.Root, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, output);
        Assert.Equal(2, output.Split("OK").Length - 1);
        Assert.Empty(Verify());
    }

    private IReadOnlyList<Finding> Verify() => new ChecksumFindings(Folder, "artifacts").Verify(CancellationToken.None);

    private static string Hash(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
