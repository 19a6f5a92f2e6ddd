using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>A schema and the name under which it is used.</summary>
/// <param name="Name">The name of the property or parameter; empty for items, bodies and members of choices.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Owner">What holds it, as messages name it: <c>Order</c>, <c>GET /api/v1/orders</c>.</param>
/// <param name="IsProperty">Whether it is a property.</param>
/// <param name="IsRequest">Whether callers send it.</param>
internal sealed record SchemaUse(string Name, OpenApiSchema Schema, string Owner, bool IsProperty, bool IsRequest)
{
    /// <summary>As messages name it: <c>'quantity' of CreateOrder</c>.</summary>
    public string Subject => Name.Length == 0 ? Owner : $"'{Foundation.Text.ValueText.Shorten(Name)}' of {Owner}";
}
