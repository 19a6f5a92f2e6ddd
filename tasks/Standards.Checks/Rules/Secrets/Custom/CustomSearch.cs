using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Standards.Checks.Rules.Secrets.Custom;

/// <summary>The search of an organisation's detectors through one file. It gives up, and says so, rather than hold up a build.</summary>
internal sealed class CustomSearch
{
    /// <summary>Why a file was not searched to its end.</summary>
    public const string Stopped = "takes the detectors of secrets.yml too long";

    // Characters that patterns look at, five times a file of fifty megabytes.
    private const long MaxWork = 256 << 20;

    // More than the overlap of two parts, so that each part that finds so much brings something new.
    private const int MaxMatches = 5000;

    // A net below that for patterns of very many states; no sound one comes near.
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);

    private readonly CustomDetectorSet set;
    private readonly bool[] isActive;
    private readonly int[] asked;
    private readonly int[] from;
    private readonly Stopwatch watch = new();
    private long work;

    public CustomSearch(CustomDetectorSet set, string path)
    {
        this.set = set;
        isActive = [.. set.Detectors.Select(d => d.Covers(path))];
        asked = new int[isActive.Length];
        from = new int[isActive.Length];
        IsNeeded = isActive.Contains(true);
    }

    /// <summary>Whether a detector searches the file.</summary>
    public bool IsNeeded { get; }

    /// <summary>Whether the search was given up.</summary>
    public bool HasStopped { get; private set; }

    /// <summary>The secrets of the part, in the order in which they were found.</summary>
    public List<SecretMatch> Matches { get; } = [];

    /// <summary>Begins a part of the file, whose indices are its own.</summary>
    public void Begin()
    {
        Matches.Clear();
        Array.Clear(asked);
        Array.Clear(from);
    }

    /// <summary>Asks the detectors of the literals that stand at an index.</summary>
    public void Ask(ReadOnlySpan<char> text, int at)
    {
        if (HasStopped || Matches.Count >= MaxMatches)
        {
            return;
        }

        foreach (var (literal, i) in set.Beginning(text[at]))
        {
            work++;
            if (isActive[i] && at >= asked[i] && text[at..].StartsWith(literal, StringComparison.OrdinalIgnoreCase))
            {
                Ask(text, at, literal, i);
            }
        }

        HasStopped |= work > MaxWork || watch.Elapsed > MaxTime;
    }

    private void Ask(ReadOnlySpan<char> text, int at, string literal, int i)
    {
        watch.Start();
        try
        {
            (asked[i], from[i], var characters) = set.Detectors[i].Find(text, at, literal, from[i], Matches);
            work += characters;
        }
        catch (RegexMatchTimeoutException)
        {
            HasStopped = true;
        }

        watch.Stop();
    }
}
