using Standards.Checks.Rules.Secrets;

namespace Standards.Checks.Commands.Secrets;

/// <summary>Puts together what is one value, in the order in which values came.</summary>
internal sealed class HistoryGroups(SecretPolicy policy)
{
    // A repository of keys must not fill the memory; so many nobody looks at.
    private const int Max = 10_000;

    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);

    /// <summary>Whether there are more values than are kept.</summary>
    public bool IsFull => _groups.Count >= Max;

    /// <summary>Values that a comment allows somewhere, or that nobody issued.</summary>
    public int Allowed => _groups.Values.Count(g => g.IsAllowed);

    /// <summary>Adds what was found in one content.</summary>
    /// <param name="blob">The content, its first commit and path.</param>
    /// <param name="facts">What was found.</param>
    /// <param name="inHead">Files of HEAD with this content.</param>
    public void Add(HistoryBlob blob, SecretFacts facts, IReadOnlyList<string> inHead)
    {
        var isFixture = SecretPlaces.IsFixture(blob.Change.Path);
        var allowed = facts.Allowed(isFixture).Keys.Select(s => s.Hash).ToHashSet(StringComparer.Ordinal);
        foreach (var secret in facts.Secrets.Where(s => SecretCheck.IsReported(s, isFixture, policy)).DistinctBy(s => s.Hash))
        {
            if (!_groups.TryGetValue(secret.Hash, out var group))
            {
                if (IsFull)
                {
                    continue;
                }

                _groups.Add(secret.Hash, group = new Group(_groups.Count));
            }

            group.Add(blob, secret, isFixture, inHead);
            group.IsAllowed |= allowed.Contains(secret.Hash);
        }
    }

    /// <summary>The values that no comment allows.</summary>
    public IReadOnlyList<HistorySecret> Secrets() => [.. _groups.Values.Where(g => !g.IsAllowed).OrderBy(g => g.Order).Select(g => g.Secret)];

    private sealed class Group(int order)
    {
        private readonly SortedSet<string> _inHead = new(StringComparer.Ordinal);
        private (HistoryBlob Blob, FoundSecret Secret, bool IsFixture)? _first;
        private int _versions;

        public int Order => order;

        public bool IsAllowed { get; set; }

        public HistorySecret Secret => _first is var (blob, secret, isFixture)
            ? new HistorySecret(secret, blob.Change.Path, blob.Commit, blob.Date, isFixture, _versions, [.. _inHead])
            : throw new InvalidOperationException("A group without a secret.");

        public void Add(HistoryBlob blob, FoundSecret secret, bool isFixture, IReadOnlyList<string> files)
        {
            // The first place that counts: that of a test only when there is no other.
            if (_first is null || (_first.Value.IsFixture && !isFixture))
            {
                _first = (blob, secret, isFixture);
            }

            _versions++;
            _inHead.UnionWith(files);
        }
    }
}
