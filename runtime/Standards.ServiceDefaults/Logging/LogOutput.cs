namespace Standards.ServiceDefaults.Logging;

/// <summary>Where lines go: standard output, unless a test says otherwise.</summary>
internal sealed class LogOutput(Func<Stream> open)
{
    public static readonly LogOutput StandardOutput = new(Console.OpenStandardOutput);

    public Stream Open() => open();
}
