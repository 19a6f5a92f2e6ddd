using System.Text;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Places;

/// <summary>Roots and files of every kind that a file system allows.</summary>
public sealed class OddPathTests
{
    private const string Finding = "STD3103 error docs/adr/0001-use-it.md(7,1)";

    [Theory]
    [InlineData("with space")]
    [InlineData("with#hash")]
    [InlineData("with%20percent")]
    [InlineData("with;semicolon")]
    [InlineData("übung-проект-例")]
    public void Root_with_an_odd_name(string name)
    {
        using var repository = Library(new ScratchRepository(name));

        var result = repository.Check("src/Orders.Core/Orders.Core.csproj", "-p:NoWarn=STD4001").Failed();

        Assert.Equal([Finding], result.Diagnostics().Select(d => d.Place));
        result.Reported(repository.Reports);
    }

    [Fact]
    public void Whole_build_under_a_long_odd_root()
    {
        using var repository = Library(new ScratchRepository($"a b#c ü {new string('x', 150)}/{new string('y', 100)}"));

        var result = repository.Build("tests/Orders.Core.Tests").Failed();

        Assert.Equal([Finding], result.Diagnostics().Select(d => d.Place));
        result.Reported(repository.Reports);
    }

    [Fact]
    public void Files_with_odd_names_and_line_ends()
    {
        using var repository = new ScratchRepository();
        var bom = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        Library(repository).Record(2).Write("docs/adr/0003-ü #1 %20;x.md", "# 3. Odd\n");
        foreach (var path in (string[])["docs/adr/0001-use-it.md", "src/Orders.Core/Orders.Core.csproj", "src/Orders.Core/Thing.cs"])
        {
            File.WriteAllText(repository.PathOf(path), repository.Read(path).ReplaceLineEndings("\r\n"), bom);
        }

        File.WriteAllText(repository.PathOf("standards.yml"), "version: 1\r\ntier: many\r\n", bom);

        var result = repository.Check("src/Orders.Core/Orders.Core.csproj", "-p:NoWarn=STD4001").Failed();

        var places = result.Diagnostics().Select(d => d.Place).ToList();
        Assert.Contains(Finding, places);
        Assert.Contains("STD0006 error standards.yml(2,7)", places);
        Assert.Contains(places, p => p.StartsWith("STD3101 error docs/adr/0003-ü #1 %20;x.md(", StringComparison.Ordinal));
        result.Reported(repository.Reports);
    }

    /// <summary>For an ordinary user; a test run as root may write to these files and then proves only that nothing tries to.</summary>
    [Fact]
    public void Read_only_sources_stay_as_they_are()
    {
        using var repository = Library(new ScratchRepository());
        repository.Build("src/Orders.Core").Failed();
        var sources = Directory.EnumerateFiles(repository.Root, "*", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal)
                && !f.Contains("/bin/", StringComparison.Ordinal)
                && !f.Contains("/artifacts/", StringComparison.Ordinal)
                && !f.Contains("/.git/", StringComparison.Ordinal))
            .ToDictionary(f => f, f => (File.GetLastWriteTimeUtc(f), File.ReadAllText(f)));
        foreach (var file in sources.Keys)
        {
            File.SetAttributes(file, FileAttributes.ReadOnly);
        }

        var result = repository.Build("src/Orders.Core").Failed();

        Assert.Equal([Finding], result.Diagnostics().Select(d => d.Place));
        Assert.All(sources, s => Assert.Equal(s.Value, (File.GetLastWriteTimeUtc(s.Key), File.ReadAllText(s.Key))));
        foreach (var file in sources.Keys)
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }
    }

    private static ScratchRepository Library(ScratchRepository repository) => repository.Library("Orders.Core").Record(status: "Done");
}
