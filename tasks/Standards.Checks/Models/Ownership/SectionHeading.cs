using System.Globalization;

namespace Standards.Checks.Models.Ownership;

/// <summary>
/// The heading of a GitLab section: <c>[Name]</c>, <c>^[Optional]</c>, <c>[Name][2]</c>, each with default owners behind it
/// (https://docs.gitlab.com/user/project/codeowners/reference/#sections).
/// </summary>
/// <param name="Name">As written; compared without case.</param>
/// <param name="Owners">Owners of its entries that name none.</param>
internal sealed record SectionHeading(string Name, IReadOnlyList<string> Owners)
{
    /// <summary>Where no heading stands before an entry.</summary>
    public static SectionHeading None { get; } = new("", []);

    public static bool Begins(ReadOnlySpan<char> line) => line is ['[', ..] or ['^', '[', ..];

    /// <summary>
    /// Reads up to the default owners. Null, with the cursor where it was, for a heading that GitLab reports: without a name or a closing
    /// bracket, with approvals that are no number, or with approvals for an optional section, which needs none.
    /// </summary>
    public static SectionHeading? TryParse(ref LineCursor line)
    {
        var rest = line.Rest;
        var open = rest[0] == '^' ? 1 : 0;
        var close = rest.IndexOf(']');
        var name = close < 0 ? [] : rest[(open + 1)..close].Trim();
        if (name.IsEmpty)
        {
            return null;
        }

        var length = close + 1;
        if (rest[length..] is ['[', .. var approvals])
        {
            var end = approvals.IndexOf(']');
            if (open == 1 || end < 0 || !int.TryParse(approvals[..end], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                return null;
            }

            length += end + 2;
        }

        if (length < rest.Length && rest[length] is not (' ' or '\t'))
        {
            return null;
        }

        line.Skip(length);
        return new SectionHeading(name.ToString(), []);
    }
}
