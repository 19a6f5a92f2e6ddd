namespace Standards.Tasks.Tests;

/// <summary>A gate that found an error fails by itself: its answer does not wait for what MSBuild makes of the errors that were logged.</summary>
public sealed class GateTests : IDisposable
{
    private readonly RecordingEngine _engine = new();
    private readonly string _root = Directory.CreateTempSubdirectory("standards-tasks-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Coverage_gate_passes_when_enough_is_covered(int hits, bool passes)
    {
        Directory.CreateDirectory(Path.Combine(_root, "src"));
        File.WriteAllText(Path.Combine(_root, "src", "A.cs"), "class A;\n");
        File.WriteAllText(
            Path.Combine(_root, "a.cobertura.xml"),
            $"""<coverage><packages><package name="A"><classes><class name="A" filename="src/A.cs"><lines><line number="1" hits="{hits}" """
                + $"""/></lines></class></classes></package></packages></coverage>""");
        using var task = new CheckCoverage { BuildEngine = _engine, Facts = [$"root={_root}"], CoverageReports = "a.cobertura.xml" };

        Assert.Equal(passes, task.Execute());
        Assert.Equal(passes, _engine.Errors.Count == 0);
    }

    [Fact]
    public void Gate_without_results_fails()
    {
        using var mutation = new CheckMutation { BuildEngine = _engine, Facts = [$"root={_root}"] };
        using var tests = new CheckTests { BuildEngine = _engine, Facts = [$"root={_root}"], TestReports = "none.trx" };

        Assert.False(mutation.Execute());
        Assert.False(tests.Execute());
        Assert.Equal(2, _engine.Errors.Count);
    }
}
