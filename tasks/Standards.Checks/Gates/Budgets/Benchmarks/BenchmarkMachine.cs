namespace Standards.Checks.Gates.Budgets.Benchmarks;

/// <summary>Where benchmarks ran, as far as their time depends on it. Nothing that names a machine.</summary>
/// <param name="Processor">Name of the processor.</param>
/// <param name="Cores">Logical cores.</param>
/// <param name="Architecture">Such as <c>X64</c>.</param>
/// <param name="Runtime">Such as <c>.NET 10.0.1</c>.</param>
internal sealed record BenchmarkMachine(string Processor, int Cores, string Architecture, string Runtime)
{
    /// <summary>Whether times of both may be compared: same processor, and the same runtime but for its last number.</summary>
    public bool IsLike(BenchmarkMachine other) =>
        (Processor, Cores, Architecture, Line(Runtime)) == (other.Processor, other.Cores, other.Architecture, Line(other.Runtime));

    /// <inheritdoc/>
    public override string ToString() => $"{Processor}, {Cores} cores, {Runtime}";

    private static string Line(string runtime) =>
        runtime.LastIndexOf('.') is var end and > 0 && runtime.IndexOf('.', StringComparison.Ordinal) != end ? Cut(runtime) : runtime;

    // '.NET 10.0.1' begins with a point: the third one parts the last number.
    private static string Cut(string runtime)
    {
        var parts = runtime.Split('.');
        return parts.Length > 3 ? string.Join('.', parts[..3]) : runtime;
    }
}
