using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>Names of packages, messages and fields.</summary>
internal static class ProtoName
{
    private const int MaxLength = 120;

    /// <summary>A name in quotes.</summary>
    public static string Quote(string name) => $"'{Shorten(name)}'";

    /// <summary>A name that has its place in a line of a message.</summary>
    public static string Shorten(string name) => ValueText.Line(name, MaxLength);

    /// <summary>What reserves a number and a name.</summary>
    public static string Reservation(int number, string name) => FormattableString.Invariant($"'reserved {number};' and 'reserved \"{Shorten(name)}\";'");

    /// <summary>The last part.</summary>
    public static string Short(string name) => name[(name.LastIndexOf('.') + 1)..];

    /// <summary>
    /// Whether two full names are one type, where one of them may lack the packages that it is nested in because its file is not in the repository.
    /// </summary>
    public static bool AreSame(string a, string b) =>
        a == b || (a.Length > b.Length ? IsTail(b, a) : IsTail(a, b));

    /// <summary>Whether a package promises nothing: <c>orders.v1alpha</c>, <c>orders.v1beta2</c>, <c>orders.v1test</c>.</summary>
    public static bool IsUnstable(string package) => Version(package) is { Suffix.Length: > 0 };

    /// <summary>The package in which a break belongs: <c>orders.v2</c> for <c>orders.v1</c>.</summary>
    public static string Next(string package) => Version(package) is { } version
        ? string.Create(CultureInfo.InvariantCulture, $"{package[..^Short(package).Length]}v{version.Major + 1}")
        : package.Length == 0 ? "v2" : package + ".v2";

    /// <summary>The namespace of generated code: the one that the file names, or the package in capitals.</summary>
    public static string Namespace(FileShape file)
    {
        if (file.Namespace.Length > 0)
        {
            return file.Namespace;
        }

        // As protoc: a capital behind everything that is no letter, and no underscores.
        var result = new StringBuilder(file.Package.Length);
        var isCapital = true;
        foreach (var c in file.Package)
        {
            if (c != '_')
            {
                result.Append(isCapital ? char.ToUpperInvariant(c) : c);
            }

            isCapital = !char.IsAsciiLetter(c);
        }

        return result.ToString();
    }

    /// <summary>The name without its version: <c>orders</c> for <c>orders.v1</c>.</summary>
    public static string Family(string package) => Version(package) is null ? package : package[..Math.Max(0, package.LastIndexOf('.'))];

    private static bool IsTail(string part, string whole) => part.Length > 0 && whole.EndsWith("." + part, StringComparison.Ordinal);

    private static (int Major, string Suffix)? Version(string package)
    {
        var last = Short(package);
        var digits = last.AsSpan(Math.Min(1, last.Length));
        var length = digits.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : digits.Length;
        if (!last.StartsWith('v') || !int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var major) || major == int.MaxValue)
        {
            return null;
        }

        var suffix = digits[length..].ToString();
        return suffix.Length == 0 || IsSuffix(suffix) ? (major, suffix) : null;
    }

    private static bool IsSuffix(string suffix)
    {
        var name = suffix.StartsWith('p') ? suffix.AsSpan(1).TrimStart("0123456789").ToString() : suffix;
        return name.StartsWith("test", StringComparison.Ordinal)
            || (name.StartsWith("alpha", StringComparison.Ordinal) && name[5..].All(char.IsAsciiDigit))
            || (name.StartsWith("beta", StringComparison.Ordinal) && name[4..].All(char.IsAsciiDigit));
    }
}
