namespace Standards.Checks.Models.Licences;

/// <summary>Identifiers of the SPDX licence list: their case, and what took the place of those that are deprecated.</summary>
internal static class LicenceIds
{
    private static readonly Dictionary<string, string> Licences = Names(LicenceList.Licences);
    private static readonly Dictionary<string, string> Exceptions = Names(LicenceList.Exceptions);

    private static readonly Dictionary<string, (string Id, string Exception)> Replaced = new(StringComparer.Ordinal)
    {
        ["BSD-2-Clause-FreeBSD"] = ("BSD-2-Clause-Views", ""),
        ["BSD-2-Clause-NetBSD"] = ("BSD-2-Clause", ""),
        ["GPL-2.0-with-GCC-exception"] = ("GPL-2.0-only", "GCC-exception-2.0"),
        ["GPL-2.0-with-autoconf-exception"] = ("GPL-2.0-only", "Autoconf-exception-2.0"),
        ["GPL-2.0-with-bison-exception"] = ("GPL-2.0-only", "Bison-exception-2.2"),
        ["GPL-2.0-with-classpath-exception"] = ("GPL-2.0-only", "Classpath-exception-2.0"),
        ["GPL-2.0-with-font-exception"] = ("GPL-2.0-only", "Font-exception-2.0"),
        ["GPL-3.0-with-GCC-exception"] = ("GPL-3.0-only", "GCC-exception-3.1"),
        ["GPL-3.0-with-autoconf-exception"] = ("GPL-3.0-only", "Autoconf-exception-3.0"),
        ["StandardML-NJ"] = ("SMLNJ", ""),
        ["bzip2-1.0.5"] = ("bzip2-1.0.6", ""),
        ["eCos-2.0"] = ("GPL-2.0-or-later", "eCos-exception-2.0"),
        ["wxWindows"] = ("LGPL-2.0-or-later", "WxWindows-exception-3.1"),
    };

    /// <summary>The names that a list of the policy may hold, for proposals.</summary>
    public static IReadOnlyCollection<string> All => Licences.Values;

    /// <summary>Whether a name is defined by whoever uses it and not by the list.</summary>
    public static bool IsReference(string id) =>
        id.StartsWith("LicenseRef-", StringComparison.Ordinal) || id.StartsWith("DocumentRef-", StringComparison.Ordinal);

    /// <summary>Whether the list has a licence, or the name needs none.</summary>
    public static bool IsKnown(LicenceTerm term) => IsReference(term.Id) || Licences.ContainsKey(term.Id);

    /// <summary>The term with names of the list as it writes them today.</summary>
    public static LicenceTerm Canonical(string id, bool orLater, string exception)
    {
        var known = Licences.GetValueOrDefault(id, id);
        if (Replaced.TryGetValue(known, out var replacement))
        {
            (known, exception) = (replacement.Id, exception.Length > 0 ? exception : replacement.Exception);
        }

        if (!IsVersioned(known))
        {
            return new LicenceTerm(known, orLater, exception);
        }

        // GPL-2.0 means GPL-2.0-only, and GPL-2.0+ as well as GPL-2.0-only+ mean GPL-2.0-or-later.
        var version = known.EndsWith("-only", StringComparison.Ordinal) ? known[..^"-only".Length]
            : known.EndsWith("-or-later", StringComparison.Ordinal) ? known[..^"-or-later".Length]
            : known;
        return new LicenceTerm(orLater || known.EndsWith("-or-later", StringComparison.Ordinal) ? $"{version}-or-later" : $"{version}-only", false, exception);
    }

    /// <summary>An exception as the list writes it.</summary>
    public static string CanonicalException(string name) => Exceptions.GetValueOrDefault(name, name);

    // The families whose identifiers say whether later versions may be chosen.
    private static bool IsVersioned(string id) =>
        Licences.ContainsKey(id)
        && (id.StartsWith("GPL-", StringComparison.Ordinal)
            || id.StartsWith("LGPL-", StringComparison.Ordinal)
            || id.StartsWith("AGPL-", StringComparison.Ordinal)
            || id.StartsWith("GFDL-", StringComparison.Ordinal))
        && !id.Contains("invariants", StringComparison.Ordinal);

    private static Dictionary<string, string> Names(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);
}
