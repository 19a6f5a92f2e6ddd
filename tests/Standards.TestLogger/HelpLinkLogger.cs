using Microsoft.Build.Framework;

namespace Standards.TestLogger;

/// <summary>Loaded by the MSBuild under test: writes the help link of each diagnostic to a file, because binary logs do not keep it.</summary>
public sealed class HelpLinkLogger : ILogger
{
    private readonly List<string> _lines = [];

    /// <inheritdoc/>
    public LoggerVerbosity Verbosity { get; set; }

    /// <summary>Path of the file; lines of <c>code link</c>.</summary>
    public string? Parameters { get; set; }

    /// <inheritdoc/>
    public void Initialize(IEventSource eventSource)
    {
        eventSource.ErrorRaised += (_, e) => _lines.Add($"{e.Code} {e.HelpLink}");
        eventSource.WarningRaised += (_, e) => _lines.Add($"{e.Code} {e.HelpLink}");
    }

    /// <inheritdoc/>
    public void Shutdown() => File.WriteAllLines(Parameters!, _lines);
}
