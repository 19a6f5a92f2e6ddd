using System.Globalization;

namespace Standards.Checks.Foundation.Versions;

/// <summary>Which of two package versions is the later one: up to four numbers, then SemVer 2 labels, without case, as NuGet compares.</summary>
internal static class PackageVersionOrder
{
    /// <summary>Less than 0 when <paramref name="left"/> is the earlier one; null when one of them is no version.</summary>
    public static int? Compare(string left, string right)
    {
        if (Split(left) is not { } first || Split(right) is not { } second)
        {
            return null;
        }

        for (var i = 0; i < 4; i++)
        {
            if (first.Numbers[i] != second.Numbers[i])
            {
                return first.Numbers[i].CompareTo(second.Numbers[i]);
            }
        }

        return CompareLabels(first.Label, second.Label);
    }

    private static (int[] Numbers, string Label)? Split(string version)
    {
        var text = version.Trim();
        text = text.IndexOf('+') is var plus and >= 0 ? text[..plus] : text;
        var dash = text.IndexOf('-');
        var parts = (dash < 0 ? text : text[..dash]).Split('.');
        var numbers = new int[4];
        if (parts.Length > 4 || dash == text.Length - 1)
        {
            return null;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return (numbers, dash < 0 ? "" : text[(dash + 1)..]);
    }

    private static int CompareLabels(string left, string right)
    {
        // A release comes after its pre-releases.
        if (left.Length == 0 || right.Length == 0)
        {
            return right.Length.CompareTo(left.Length);
        }

        var (first, second) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Min(first.Length, second.Length); i++)
        {
            if (ComparePart(first[i], second[i]) is var order and not 0)
            {
                return order;
            }
        }

        return first.Length.CompareTo(second.Length);
    }

    private static int ComparePart(string left, string right)
    {
        var isNumber = int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var first);
        var isOtherNumber = int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var second);
        return (isNumber, isOtherNumber) switch
        {
            (true, true) => first.CompareTo(second),
            (true, false) => -1,
            (false, true) => 1,
            _ => string.Compare(left, right, StringComparison.OrdinalIgnoreCase),
        };
    }
}
