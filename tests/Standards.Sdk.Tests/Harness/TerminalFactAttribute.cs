namespace Standards.Sdk.Tests.Harness;

/// <summary>A test that needs a terminal; skipped where none can be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute() => Skip = Terminal.IsAvailable ? null : Terminal.Missing;
}
