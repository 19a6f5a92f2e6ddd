using System.IO.Compression;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Commands;

/// <summary>The catalog travels with the SDK, so that a command can say what a rule stands for without a network.</summary>
public sealed class PackedCatalogTests
{
    [Fact]
    public void Package_holds_rules_properties_and_every_area_as_written()
    {
        var catalog = Path.Combine(Sources.Root, "sdk", "Standards.Sdk", "catalog");
        var written = Directory.EnumerateFiles(catalog, "*.yml", SearchOption.AllDirectories)
            .ToDictionary(file => $"catalog/{Path.GetRelativePath(catalog, file).Replace('\\', '/')}", File.ReadAllText);
        written["catalog/properties.md"] = File.ReadAllText(Path.Combine(Sources.Root, "docs", "guides", "properties.md"));

        using var package = ZipFile.OpenRead(PackedSdk.Instance.Package("Standards.Sdk"));
        var packed = package.Entries
            .Where(entry => entry.FullName.StartsWith("catalog/", StringComparison.Ordinal))
            .ToDictionary(entry => entry.FullName, Read);

        Assert.True(packed.Count > 40);
        Assert.Equal(written.OrderBy(pair => pair.Key, StringComparer.Ordinal), packed.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
