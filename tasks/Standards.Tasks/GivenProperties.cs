namespace Standards.Tasks;

/// <summary>Properties of commands. One that nobody gave has the value of the environment variable of that name.</summary>
internal static class GivenProperties
{
    /// <summary>The value, or empty when it is the environment's.</summary>
    public static string Given(this IReadOnlyDictionary<string, string> environment, string name, string value) =>
        environment.Any(v => string.Equals(v.Key, name, StringComparison.OrdinalIgnoreCase) && v.Value == value) ? "" : value;
}
