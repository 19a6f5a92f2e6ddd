namespace Standards.Checks.Gates.Coverage;

/// <summary>Names of what the gate writes below <c>artifacts/standards/coverage</c>.</summary>
public static class CoverageOutputs
{
    /// <summary>The merged report in Cobertura's form.</summary>
    public const string Cobertura = "coverage.cobertura.xml";

    /// <summary>The table and what is missing.</summary>
    public const string Markdown = "coverage.md";
}
