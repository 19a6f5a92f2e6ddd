using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>A container of a pod.</summary>
/// <param name="Node">The item of <c>containers</c> or <c>initContainers</c>.</param>
/// <param name="IsInit">Whether it runs before the others.</param>
internal sealed record Container(PlacedNode Node, bool IsInit)
{
    /// <summary>Its name.</summary>
    public string Name => Node["name"].Text ?? "";

    /// <summary>As messages name it.</summary>
    public string Title => $"the container {ValueText.Quote(Name)}";

    /// <summary>A finding about something that is not there: where the container says its name.</summary>
    public Finding Missing(RuleDescriptor rule, string message, string fix) =>
        (Node["name"] is { Exists: true } name ? name : Node).Finding(rule, message, fix);
}
