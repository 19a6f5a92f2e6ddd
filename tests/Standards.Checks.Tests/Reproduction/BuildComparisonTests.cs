using System.IO.Compression;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using Standards.Checks.Artifacts.Provenance.Reproduction;
using Standards.Checks.Findings;

namespace Standards.Checks.Tests.Reproduction;

/// <summary>STD4461 to STD4463: the first difference is named, never its value.</summary>
public sealed class BuildComparisonTests : IDisposable
{
    private const string Project = "src/Orders/Orders.csproj";
    private readonly string _folder = Directory.CreateTempSubdirectory("std-").FullName;

    [Fact]
    public void Equal_outputs_are_silent_and_files_of_the_machine_are_left_out()
    {
        Both("src/Orders/bin/Release/Orders.txt", "a", "a");
        Both("src/Orders/obj/Release/Orders.cache", "a", "b");
        Both("src/Orders/bin/Release/Orders.staticwebassets.runtime.json", "a", "b");
        Both("artifacts/standards/state/findings.bin", "a", "b");
        Both(Project, "a", "b");

        Assert.Empty(Compare());
    }

    [Fact]
    public void Files_differ_in_a_line_or_a_byte_and_a_copy_is_reported_once()
    {
        Both("src/Orders/bin/Release/built.json", "{\n\"at\": 1\n}", "{\n\"at\": 2\n}");
        Both("src/Orders/bin/Release/copy/built.json", "{\n\"at\": 1\n}", "{\n\"at\": 2\n}");
        Both("src/Orders/bin/Release/data.bin", "\0\0\0a", "\0\0\0b");
        Write("a", "out/20260131.txt", "x"u8.ToArray());
        Write("b", "out/20260201.txt", "x"u8.ToArray());
        Both("src/Orders/obj/Release/standards/sbom.cdx.json", "1", "2");
        Both("artifacts/standards/provenance/Orders.1.0.0.intoto.jsonl", "1", "2");

        Assert.Equal(
            [
                "STD4463  of two builds of one commit only one wrote out/20260131.txt",
                "STD4463  of two builds of one commit only one wrote out/20260201.txt",
                $"STD4463 {Project} two builds of one commit differ: src/Orders/bin/Release/built.json in line 2",
                $"STD4463 {Project} two builds of one commit differ: src/Orders/bin/Release/data.bin in byte 3",
                $"STD4463 {Project} two builds of one commit differ: src/Orders/obj/Release/standards/sbom.cdx.json in line 1",
            ],
            Compare().Select(Text));
    }

    [Fact]
    public void Packages_differ_in_an_entry_its_content_or_its_time()
    {
        Both("src/Orders/bin/a.nupkg", Package(("x.txt", "1", 0)), Package(("x.txt", "1", 0), ("y.txt", "1", 0)));
        Both("src/Orders/bin/b.nupkg", Package(("x.txt", "1\n2", 0)), Package(("x.txt", "1\n3", 0)));
        Both("src/Orders/bin/c.nupkg", Package(("x.txt", "1", 0)), Package(("x.txt", "1", 2)));
        Both("src/Orders/bin/d.nupkg", "no archive"u8.ToArray(), "No archive"u8.ToArray());

        Assert.Equal(
            [
                "src/Orders/bin/a.nupkg in entry 'y.txt', which one of the two has not",
                "src/Orders/bin/b.nupkg in entry 'x.txt': line 2",
                "src/Orders/bin/c.nupkg in the time of entry 'x.txt'; the content of all entries is the same",
                "src/Orders/bin/d.nupkg in line 1",
            ],
            Compare().Select(f => f.Message.Replace("two builds of one commit differ: ", "", StringComparison.Ordinal)));
        Assert.All(Compare(), f => Assert.Equal("STD4462", f.Rule.Id));
    }

    [Fact]
    public void Assemblies_differ_in_a_text_an_attribute_or_their_identifier_only()
    {
        Both("src/Orders/bin/a.dll", Assembly("Version A", "x"), Assembly("Version B", "x"));
        Both("src/Orders/bin/b.dll", Assembly("Same", "x"), Assembly("Same", "y"));
        Both("src/Orders/bin/c.dll", Assembly("Same", "x"), Assembly("Same", "x"));
        Both("src/Orders/bin/d.dll", "MZ no assembly"u8.ToArray(), "MZ No assembly"u8.ToArray());

        Assert.Equal(
            [
                "src/Orders/bin/a.dll in a text of method 'Orders.Clock.Now'",
                """src/Orders/bin/b.dll in attribute 'AssemblyMetadataAttribute("BuildTime")'""",
                "src/Orders/bin/c.dll in the module's identifier (MVID)",
                "src/Orders/bin/d.dll in line 1",
            ],
            Compare().Select(f => f.Message.Replace("two builds of one commit differ: ", "", StringComparison.Ordinal)));
        Assert.All(Compare(), f => Assert.Equal(("STD4461", Project), (f.Rule.Id, f.Path)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IReadOnlyList<Finding> Compare() =>
        new BuildComparison(Path.Combine(_folder, "a"), Path.Combine(_folder, "b"), new HashSet<string> { Project }).Compare(CancellationToken.None);

    private static string Text(Finding finding) => $"{finding.Rule.Id} {finding.Path} {finding.Message}";

    private void Both(string path, string one, string other) => Both(path, Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private void Both(string path, byte[] one, byte[] other)
    {
        Write("a", path, one);
        Write("b", path, other);
    }

    private void Write(string place, string path, byte[] content)
    {
        var full = Path.Combine(_folder, place, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }

    private static byte[] Package(params (string Name, string Text, int Seconds)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text, seconds) in entries)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2026, 1, 31, 12, 0, seconds, TimeSpan.Zero);
                using var content = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    // Each has an identifier of its own, as without Deterministic.
    private static byte[] Assembly(string text, string metadata)
    {
        var attribute = new CustomAttributeBuilder(
            typeof(AssemblyMetadataAttribute).GetConstructor([typeof(string), typeof(string)])!, ["BuildTime", metadata]);
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Orders"), typeof(object).Assembly, [attribute]);
        var type = assembly.DefineDynamicModule("Orders").DefineType("Orders.Clock", TypeAttributes.Public);
        var code = type.DefineMethod("Now", MethodAttributes.Public | MethodAttributes.Static, typeof(string), []).GetILGenerator();
        code.Emit(OpCodes.Ldstr, text);
        code.Emit(OpCodes.Ret);
        type.CreateType();
        using var stream = new MemoryStream();
        assembly.Save(stream);
        return stream.ToArray();
    }
}
