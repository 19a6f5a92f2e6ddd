namespace Standards.Sdk.Tests.Harness;

/// <summary>A test that sends signals; skipped, and said so, on Windows, which has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "needs the signals of Unix";
        }
    }
}
