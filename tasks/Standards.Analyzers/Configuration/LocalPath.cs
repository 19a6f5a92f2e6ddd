namespace Standards.Analyzers.Configuration;

/// <summary>Texts that are paths of one machine.</summary>
internal static class LocalPath
{
    private static readonly string[] Roots = ["/var/", "/etc/", "/home/", "/opt/", "/mnt/", "/srv/", "/data/", "/root/", "/media/", "/Users/", "/tmp/"];

    // Every machine of the kind has them.
    private static readonly string[] OfSystem =
    [
        "/etc/os-release", "/etc/hosts", "/etc/hostname", "/etc/passwd", "/etc/group", "/etc/localtime", "/etc/timezone", "/etc/machine-id",
        "/etc/resolv.conf", "/etc/ssl", "/etc/pki", "/etc/ca-certificates", "/etc/lsb-release", "/etc/mtab", "/etc/fstab", "/var/run/", "/var/lib/dbus",
        "C:\\Windows", "C:\\Program Files", "/etc/alpine-release", "/etc/debian_version", "/etc/redhat-release", "/var/log/journal", "/etc/systemd",
    ];

    /// <summary>The path that a text is; null for other texts, and for those that the system has everywhere.</summary>
    public static (PlaceKind Kind, string Text)? In(string text)
    {
        var kind = KindOf(text);
        return kind is null || IsOfSystem(text) ? null : (kind.Value, text);
    }

    private static bool IsOfSystem(string text) =>
        Roots.Contains(text) || OfSystem.Any(path => text.StartsWith(path, StringComparison.OrdinalIgnoreCase));

    private static PlaceKind? KindOf(string text)
    {
        if (text[0] == '/')
        {
            return Roots.Any(root => text.StartsWith(root, StringComparison.Ordinal)) ? PlaceKind.PossiblePath : null;
        }

        return IsOnDrive(text) || IsOnShare(text) ? PlaceKind.CertainPath : null;
    }

    private static bool IsOnDrive(string text) => char.IsLetter(text[0]) && text[1] == ':' && text[2] is '\\' or '/' && char.IsLetterOrDigit(text[3]);

    private static bool IsOnShare(string text) =>
        text.StartsWith(@"\\", StringComparison.Ordinal) && char.IsLetterOrDigit(text[2]) && text.IndexOf('\\', 2) > 0;
}
