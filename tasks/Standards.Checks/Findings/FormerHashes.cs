namespace Standards.Checks.Findings;

/// <summary>
/// The hashes that waivers or the baseline hold for the passwords of one rule, by what they are known by now: what was written down before a password had a
/// hash of its own still holds. Each is computed once.
/// </summary>
/// <param name="plain">Hashes as they are written down, in any order; those of today among them.</param>
internal sealed class FormerHashes(IEnumerable<string> plain)
{
    // A list of more is no one's; seconds at most.
    private const int Max = 2_000;

    private readonly Lock _lock = new();
    private readonly string[] _plain = [.. plain.Distinct(StringComparer.Ordinal).Take(Max)];
    private Dictionary<string, string>? _byHash;
    private string _salt = "";

    /// <summary>The hash that is written down for the value of a finding; null when there is none.</summary>
    public string? Find(Finding finding)
    {
        if (finding.ValueSalt.Length == 0 || _plain.Length == 0)
        {
            return null;
        }

        lock (_lock)
        {
            if (_byHash is null || _salt != finding.ValueSalt)
            {
                _salt = finding.ValueSalt;
                _byHash = new(StringComparer.Ordinal);
                foreach (var hash in _plain)
                {
                    _byHash[PasswordHash.Of(hash, _salt)] = hash;
                }
            }

            return _byHash.GetValueOrDefault(finding.ValueHash);
        }
    }
}
