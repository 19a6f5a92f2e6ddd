using System.Text;
using System.Text.Json;

namespace Standards.ServiceDefaults.Problems;

/// <summary>Names of fields as callers write them.</summary>
internal static class FieldName
{
    private const int MaxLength = 128;

    /// <summary><c>Lines[0].ProductId</c> is <c>lines[0].productId</c> in JSON.</summary>
    public static string OfProperty(string path, JsonNamingPolicy? policy)
    {
        if (path.Length == 0)
        {
            return "body";
        }
        if (policy is null)
        {
            return Bounded(path);
        }

        var name = new StringBuilder(path.Length);
        foreach (var segment in path.Split('.'))
        {
            if (name.Length > 0)
            {
                name.Append('.');
            }
            var bracket = segment.IndexOf('[', StringComparison.Ordinal);
            name.Append(bracket < 0 ? policy.ConvertName(segment) : policy.ConvertName(segment[..bracket]) + segment[bracket..]);
        }

        return Bounded(name.ToString());
    }

    /// <summary><c>$.lines[0]</c> of a reader is <c>lines[0]</c>; the document itself is <c>body</c>.</summary>
    public static string OfJsonPath(string? path) => path switch
    {
        null or "$" or "" => "body",
        _ when path.StartsWith("$.", StringComparison.Ordinal) => Bounded(path[2..]),
        _ when path[0] == '$' => Bounded(path[1..]),
        _ => Bounded(path),
    };

    // The path holds names that the caller chose.
    private static string Bounded(string name) => name.Length <= MaxLength ? name : $"{name[..MaxLength]}...";
}
