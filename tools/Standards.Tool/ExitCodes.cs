namespace Standards.Tool;

/// <summary>How the program ends.</summary>
internal static class ExitCodes
{
    /// <summary>Everything holds.</summary>
    public const int Clean = 0;

    /// <summary>Something is open, or the proof lacks something.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong, or the program could not run.</summary>
    public const int Usage = 2;
}
