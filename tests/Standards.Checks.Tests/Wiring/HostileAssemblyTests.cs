using Standards.Checks.Engine.Running;

namespace Standards.Checks.Tests.Wiring;

/// <summary>Assemblies that are cut off, mutated, or none: a coded finding or silence, and never a bug.</summary>
public sealed class HostileAssemblyTests : IDisposable
{
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddRateLimiter(options => options.AddFixedWindowLimiter("a", limit => { }));
        builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("a", args.Length > 0 ? "b" : "c"));
        var app = builder.Build();
        app.MapHealthChecks("/health");
        foreach (var name in args) { try { app.MapGet(name, async () =>
            { await Task.Yield(); return name switch { "a" => 1, "b" => 2, _ => 3 }; }); } catch (Exception) { } }
        app.Run();
        """;

    private readonly WiringScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void What_is_no_assembly_is_silent()
    {
        Assert.Empty(_scene.Check([]));
        Assert.Empty(_scene.Check("MZ and no more"u8.ToArray()));
        Assert.Empty(_scene.Check(new byte[100_000]));
    }

    [Fact]
    public void Cut_and_mutated_assemblies_are_findings_of_rules_or_of_what_cannot_be_read()
    {
        var image = ServiceCompiler.Program("Orders.Api", $"{_scene.Root}/{WiringScene.Path}", Program, []);
        Assert.Contains(_scene.Check(image), f => f.StartsWith("STD8801", StringComparison.Ordinal));
        var random = new Random(24);
        for (var i = 0; i < 400; i++)
        {
            var mutant = i % 4 == 0 ? image[..random.Next(image.Length)] : (byte[])image.Clone();
            for (var change = random.Next(1, 9); change > 0 && mutant.Length > 0; change--)
            {
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            }

            var bugs = string.Join(Environment.NewLine, _scene.Check(mutant).Where(f => f.StartsWith("STD0999", StringComparison.Ordinal)));
            Assert.True(bugs.Length == 0, bugs);
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("\0\0\0")]
    [InlineData("[1, 2]")]
    [InlineData("{ \"ServiceDefaults\": 1, \"servicedefaults\": { \"Health\": null } }")]
    public void Settings_that_cannot_be_read_say_nothing(string json) =>
        Assert.NotEmpty(_scene.Settings(json).Settings(new string('[', 5000), "appsettings.Production.json").Check("WebApplication.Create(args).Run();"));

    [Fact]
    public void Assemblies_that_are_gone_are_left_out()
    {
        var project = new ProjectFacts { Path = "a/a.csproj", Name = "a", OutputType = "Exe" };
        Assert.Empty(new Standards.Checks.Rules.Wiring.WiringCheck().Check(
            project.With(new Standards.Checks.Rules.Wiring.WiringFacts(_scene.Root, [$"{_scene.Root}/no.dll"], [])),
            new TestRepository().Context()));
    }
}
