namespace Standards.Sdk.Tests.Versions;

/// <summary>A test that needs the engine of Nerdbank.GitVersioning, which no package folder of the tests has; skipped where it is not given.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NbgvFactAttribute : FactAttribute
{
    public NbgvFactAttribute() => Skip = File.Exists(Engine)
        ? null
        : "The engine of Nerdbank.GitVersioning is not here. Run 'npm install nerdbank-gitversioning' in a temporary folder and set STANDARDS_NBGV to the path "
            + "of its nbgv.cli/tools/net10.0/any/nbgv.dll.";

    /// <summary>Absolute path of nbgv.dll; empty when it is not given.</summary>
    public static string Engine => Environment.GetEnvironmentVariable("STANDARDS_NBGV") ?? "";
}
