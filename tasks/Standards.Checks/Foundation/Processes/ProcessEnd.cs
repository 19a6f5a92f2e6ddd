namespace Standards.Checks.Foundation.Processes;

/// <summary>How a process came to its end.</summary>
public enum ProcessEnd
{
    /// <summary>It ended by itself; its exit code says how.</summary>
    Exited,

    /// <summary>The operating system did not start it, or its streams broke.</summary>
    NotStarted,

    /// <summary>It took longer than its limit and was killed, with what it had started.</summary>
    TimedOut,
}
