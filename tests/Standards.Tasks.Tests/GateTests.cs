namespace Standards.Tasks.Tests;

/// <summary>A gate that found an error fails by itself: its answer does not wait for what MSBuild makes of the errors that were logged.</summary>
public sealed class GateTests : IDisposable
{
    private readonly RecordingEngine engine = new();
    private readonly string root = Directory.CreateTempSubdirectory("standards-tasks-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Coverage_gate_passes_when_enough_is_covered(int hits, bool passes)
    {
        Directory.CreateDirectory(Path.Combine(root, "src"));
        File.WriteAllText(Path.Combine(root, "src", "A.cs"), "class A;\n");
        File.WriteAllText(
            Path.Combine(root, "a.cobertura.xml"),
            $"""<coverage><packages><package name="A"><classes><class name="A" filename="src/A.cs"><lines><line number="1" hits="{hits}" /></lines></class></classes></package></packages></coverage>""");
        using var task = new CheckCoverage { BuildEngine = engine, Facts = [$"root={root}"], CoverageReports = "a.cobertura.xml" };

        Assert.Equal(passes, task.Execute());
        Assert.Equal(passes, engine.Errors.Count == 0);
    }

    [Fact]
    public void Gate_without_results_fails()
    {
        using var mutation = new CheckMutation { BuildEngine = engine, Facts = [$"root={root}"] };
        using var tests = new CheckTests { BuildEngine = engine, Facts = [$"root={root}"], TestReports = "none.trx" };

        Assert.False(mutation.Execute());
        Assert.False(tests.Execute());
        Assert.Equal(2, engine.Errors.Count);
    }
}
