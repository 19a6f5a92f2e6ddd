namespace Standards.Templates.Tests;

[Collection(InstalledPack.Collection)]
public class OperationsRenderingTests(InstalledPack pack)
{
    [Fact]
    public async Task Every_file_is_written_for_the_service_and_the_team()
    {
        var folder = pack.NewFolder();

        var (exitCode, output) = await pack.TryCreateOperationsAsync(folder, "-n", "Acme.PayOrders", "--team", "acme/Pay Team");

        Assert.True(exitCode == 0, output);
        var content = Path.Combine(SourceTree.Pack, "content", "std-ops");
        Assert.Equal(FilesOf(content).Where(f => !f.StartsWith(".template.config/", StringComparison.Ordinal)), FilesOf(folder));
        Assert.Contains("\n  acme-pay-orders:\n", Read(folder, "ops/service.yml"), StringComparison.Ordinal);
        Assert.Contains("owner: '@acme/pay-team'", Read(folder, "ops/service.yml"), StringComparison.Ordinal);
        Assert.All(FilesOf(folder), file => Assert.All(
            (string[])["service-name", "team-name", "2000-01-01"],
            token => Assert.DoesNotContain(token, Read(folder, file), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_file_brings_what_it_names()
    {
        var folder = pack.NewFolder();

        var (exitCode, output) = await pack.TryCreateOperationsAsync(folder, "-n", "Orders", "--file", "slo", "--file", "flags");

        Assert.True(exitCode == 0, output);
        Assert.Equal(["ops/alerts/slo.yml", "ops/flags.yml", "ops/slo.yml"], FilesOf(folder));
    }

    [Fact]
    public async Task File_that_is_there_stays_as_it_is()
    {
        var folder = pack.NewFolder();
        Directory.CreateDirectory(Path.Combine(folder, "ops"));
        File.WriteAllText(Path.Combine(folder, "ops", "slo.yml"), "mine\n");

        var (exitCode, output) = await pack.TryCreateOperationsAsync(folder, "-n", "Orders");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("--force", output, StringComparison.Ordinal);
        Assert.Equal("mine\n", Read(folder, "ops/slo.yml"));
        Assert.Equal(["ops/slo.yml"], FilesOf(folder));
    }

    private static string Read(string root, string file) => File.ReadAllText(Path.Combine(root, file));

    private static string[] FilesOf(string root) =>
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
}
