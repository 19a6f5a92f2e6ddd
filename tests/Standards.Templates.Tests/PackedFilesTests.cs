using System.IO.Compression;

namespace Standards.Templates.Tests;

[Collection(InstalledPack.Collection)]
public class PackedFilesTests(InstalledPack pack)
{
    private const string ApprovedFile = "PackedFiles.approved.txt";

    // What NuGet itself adds says nothing about the pack.
    private static readonly string[] NuGetOwn = ["_rels/", "package/", "[Content_Types].xml"];

    [Fact]
    public void Package_files_are_the_approved_ones()
    {
        using var archive = ZipFile.OpenRead(pack.Package);
        var packed = string.Concat(archive.Entries
            .Select(entry => Uri.UnescapeDataString(entry.FullName))
            .Where(name => !NuGetOwn.Any(own => name.StartsWith(own, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(name => name + '\n'));

        var approved = Path.Combine(SourceTree.Tests, ApprovedFile);
        if (Environment.GetEnvironmentVariable("STANDARDS_ACCEPT") == "1")
        {
            File.WriteAllText(approved, packed);
        }

        // A readable difference: dropped dot files and lock files are the mistakes this catches.
        Assert.Equal(File.ReadAllLines(approved), packed.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Package_pins_the_version_of_the_SDK_packed_beside_it()
    {
        using var archive = ZipFile.OpenRead(pack.Package);
        using var reader = new StreamReader(archive.GetEntry("content/_repository/global.json")!.Open());

        var content = reader.ReadToEnd();

        Assert.Contains($"\"Standards.Sdk\": \"{InstalledPack.Version}\"", content, StringComparison.Ordinal);
        Assert.DoesNotContain("$standards_sdk_version$", content, StringComparison.Ordinal);
    }

    /// <summary>The engine takes every file of that name for a definition, and says of each that is none that it failed to load it.</summary>
    [Fact]
    public void Package_installs_without_a_line_of_error()
    {
        using var archive = ZipFile.OpenRead(pack.Package);

        Assert.All(
            archive.Entries.Where(entry => entry.Name == "template.json"),
            entry => Assert.EndsWith("/.template.config/template.json", entry.FullName, StringComparison.Ordinal));
        Assert.DoesNotContain("Failed", pack.InstallOutput, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("std-service", pack.InstallOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Package_packed_again_is_byte_identical()
    {
        var again = await pack.PackAgainAsync();

        Assert.Equal(await File.ReadAllBytesAsync(pack.Package), await File.ReadAllBytesAsync(again));
    }

    [Fact]
    public void Package_metadata_makes_it_a_template_pack()
    {
        using var archive = ZipFile.OpenRead(pack.Package);
        using var reader = new StreamReader(archive.GetEntry("Standards.Templates.nuspec")!.Open());

        var content = reader.ReadToEnd();

        Assert.Contains("""<packageType name="Template" />""", content, StringComparison.Ordinal);
        Assert.Contains("""<license type="expression">MIT</license>""", content, StringComparison.Ordinal);
        Assert.Contains("<readme>README.md</readme>", content, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", content, StringComparison.Ordinal);
    }
}
