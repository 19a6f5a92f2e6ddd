using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Tests.Budgets.Sizes;

public sealed class SizeMeterTests
{
    private static readonly string Assembly = typeof(ByteSize).Assembly.Location;

    [Fact]
    public void Assembly_is_its_types_and_resources()
    {
        using var scratch = new SizeScratch("sizes: { limits: [ { projects: src/*, assembly: 1 KB, resources: 1 KB } ] }\n");

        var report = scratch.Built(Assembly, "net10.0");

        var (assembly, resources) = (report.Measured.Entries[0], report.Measured.Entries[1]);
        Assert.Equal(("assembly", new FileInfo(Assembly).Length, true, 100), (assembly.Kind.Key, assembly.Bytes, assembly.IsCut, assembly.Parts.Count));
        Assert.Contains(assembly.Parts, p => p.Name.StartsWith("resource ", StringComparison.Ordinal));
        Assert.Contains(assembly.Parts, p => p.Name == "Standards.Checks.Catalog.RuleCatalog");

        var names = typeof(ByteSize).Assembly.GetManifestResourceNames();
        Assert.NotEmpty(names);
        var bytes = names.Sum(n => typeof(ByteSize).Assembly.GetManifestResourceStream(n)!.Length);
        Assert.Equal(("resources", bytes), (resources.Kind.Key, resources.Bytes));
        Assert.Equal(
            ["assembly of 'Orders.Core' (net10.0) is", "sum of the embedded resources of 'Orders.Core' (net10.0) is"],
            report.Findings.Select(f => f.Message[..(f.Message.IndexOf(" is ", StringComparison.Ordinal) + 3)]));
    }

    [Theory]
    [InlineData(0, "is cut off or no managed assembly")]
    [InlineData(100, "is cut off or no managed assembly")]
    [InlineData(20_000, "is cut off or no managed assembly")]
    [InlineData(-1, "is not there")]
    public void Assembly_that_is_not_whole_is_found(int bytes, string expected)
    {
        using var scratch = new SizeScratch("sizes: { limits: [ { projects: src/*, assembly: 1 GB } ] }\n");
        if (bytes >= 0)
        {
            scratch.With("a.dll", File.ReadAllBytes(Assembly)[..bytes]);
        }

        Assert.Equal(
            $"STD7014 src/Orders.Core/Orders.Core.csproj(1,1): assembly of 'Orders.Core' {expected}, so its size is unknown. Build it again.",
            Assert.Single(BudgetScratch.Lines(scratch.Built(scratch.PathOf("a.dll")).Findings)));
    }

    [Theory]
    [InlineData(0, "is cut off or no package")]
    [InlineData(3000, "is cut off or no package")]
    [InlineData(-1, "is not there")]
    public void Package_that_is_not_whole_is_found(int bytes, string expected)
    {
        using var scratch = new SizeScratch("sizes: { limits: [ { projects: src/*, package: 1 GB } ] }\n").Package(("a", 5000));
        var path = scratch.PathOf("out/Orders.Core.1.0.0.nupkg");
        var content = File.ReadAllBytes(path);
        File.Delete(path);
        if (bytes >= 0)
        {
            File.WriteAllBytes(path, content[..bytes]);
        }

        Assert.Equal(
            $"STD7014 src/Orders.Core/Orders.Core.csproj(1,1): package of 'Orders.Core' {expected}, so its size is unknown. Delete it and "
                + $"run 'dotnet pack' again.",
            Assert.Single(BudgetScratch.Lines(scratch.Package().Findings)));
    }

    [Fact]
    public void Archive_without_a_nuspec_is_no_package()
    {
        using var scratch = new SizeScratch("sizes: { limits: [ { projects: src/*, package: 1 GB } ] }\n");
        scratch.With("out/Orders.Core.1.0.0.nupkg", [0x50, 0x4B, 5, 6, .. new byte[18]]);

        Assert.Contains("is no whole package", Assert.Single(scratch.Package().Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Published_folder_that_vanished_or_is_empty_is_found()
    {
        using var scratch = new SizeScratch("sizes: { limits: [ { projects: src/*, publish: 1 GB } ] }\n");

        Assert.Equal(
            "STD7014 src/Orders.Core/Orders.Core.csproj(1,1): publish folder of 'Orders.Core' is not there, so its size is unknown. Run 'dotnet publish' "
                + "again, and look what removes files after it.",
            Assert.Single(BudgetScratch.Lines(scratch.Published().Findings)));
        Directory.CreateDirectory(scratch.PathOf("publish"));
        Assert.Contains("is empty", Assert.Single(scratch.Published().Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Single_file_is_what_it_holds()
    {
        using var scratch = new SizeScratch("sizes: { limits: [ { projects: src/*, single_file: 1 KB } ] }\n")
            .With("publish/orders", new byte[5000])
            .With("bin/a.dll", new byte[3000]);

        Assert.Contains(
            "single file of 'Orders.Core' (linux-x64) is 5,000 bytes (4.9 KB), over its budget of 1 KB by 3,976 bytes (388.3 %); largest: a.dll 2.9 KB",
            Assert.Single(scratch.Published("linux-x64", "publish/orders", ["bin/a.dll"]).Findings).Message,
            StringComparison.Ordinal);
        Assert.Empty(scratch.Published().Measured.Entries);
        Assert.Contains("has no single file", Assert.Single(scratch.Published("", "publish/gone").Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Layer_is_packed_and_the_same_each_time()
    {
        using var scratch = new SizeScratch("sizes: { limits: [ { projects: src/*, container_layer: 1 GB } ] }\n")
            .With("publish/noise.bin", SizeScratch.Noise(100_000)).With("publish/runtimes/zeros.bin", new byte[1_000_000]);

        var first = Assert.Single(scratch.Published().Measured.Entries).Bytes;
        Assert.InRange(first, 100_000, 105_000);

        File.SetLastWriteTimeUtc(scratch.PathOf("publish/noise.bin"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(first, Assert.Single(scratch.Published().Measured.Entries).Bytes);
    }
}
