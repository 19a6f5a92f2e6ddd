namespace Standards.Checks.Commands.Explaining;

/// <summary>What evaluation knows of a project, as far as a question needs it.</summary>
/// <param name="Path">Repository-relative path with <c>/</c>.</param>
/// <param name="Properties">By name, compared without case; null when the project cannot be evaluated.</param>
public sealed record ProjectView(string Path, IReadOnlyDictionary<string, PropertyView>? Properties)
{
    /// <summary>A property, or null when nothing sets it.</summary>
    public PropertyView? Find(string name) => Properties?.GetValueOrDefault(name);
}
