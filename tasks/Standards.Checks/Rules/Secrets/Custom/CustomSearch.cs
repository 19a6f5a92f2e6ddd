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

    private readonly CustomDetectorSet _set;
    private readonly bool[] _isActive;
    private readonly int[] _asked;
    private readonly int[] _from;
    private readonly Stopwatch _watch = new();
    private long _work;

    public CustomSearch(CustomDetectorSet set, string path)
    {
        _set = set;
        _isActive = [.. set.Detectors.Select(d => d.Covers(path))];
        _asked = new int[_isActive.Length];
        _from = new int[_isActive.Length];
        IsNeeded = _isActive.Contains(true);
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
        Array.Clear(_asked);
        Array.Clear(_from);
    }

    /// <summary>Asks the detectors of the literals that stand at an index.</summary>
    public void Ask(ReadOnlySpan<char> text, int at)
    {
        if (HasStopped || Matches.Count >= MaxMatches)
        {
            return;
        }

        foreach (var (literal, i) in _set.Beginning(text[at]))
        {
            _work++;
            if (_isActive[i] && at >= _asked[i] && text[at..].StartsWith(literal, StringComparison.OrdinalIgnoreCase))
            {
                Ask(text, at, literal, i);
            }
        }

        HasStopped |= _work > MaxWork || _watch.Elapsed > MaxTime;
    }

    private void Ask(ReadOnlySpan<char> text, int at, string literal, int i)
    {
        _watch.Start();
        try
        {
            (_asked[i], _from[i], var characters) = _set.Detectors[i].Find(text, at, literal, _from[i], Matches);
            _work += characters;
        }
        catch (RegexMatchTimeoutException)
        {
            HasStopped = true;
        }

        _watch.Stop();
    }
}
