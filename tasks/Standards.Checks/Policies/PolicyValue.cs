using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies;

/// <summary>A sound value of a policy file: a scalar, a list, or a map whose keys hold together.</summary>
/// <param name="Section">Path of the map that it stands in (<c>budgets.projects</c>); empty for the file's own.</param>
/// <param name="Key">Its key.</param>
/// <param name="Node">The value.</param>
internal sealed record PolicyValue(string Section, YamlScalar Key, YamlNode Node)
{
    /// <summary>The key as layers name it: <c>budgets.projects.Orders.Api</c>.</summary>
    public string Path => Section.Length == 0 ? Key.Value : $"{Section}.{Key.Value}";
}
