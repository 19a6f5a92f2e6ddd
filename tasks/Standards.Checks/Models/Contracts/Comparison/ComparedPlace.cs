using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>The way to a schema that is compared, as messages name it. It becomes a text only for a message.</summary>
/// <param name="Parent">The way to what holds it; null for the outermost.</param>
/// <param name="Step">A name of a property, <c>[]</c> for items, <c>{}</c> for the values of a map; empty for a form of the same value.</param>
/// <param name="Owner">What the outermost schema is: <c>the response 200 of GET /orders</c>.</param>
/// <param name="Direction">Who writes the value.</param>
internal sealed record ComparedPlace(ComparedPlace? Parent, string Step, string Owner, SchemaDirection Direction)
{
    private const int MaxSteps = 12;
    private const int MaxLength = 120;

    /// <summary>The outermost schema.</summary>
    public static ComparedPlace Of(string owner, SchemaDirection direction) => new(null, "", owner, direction);

    /// <summary>What stands below it.</summary>
    public ComparedPlace Below(string step) => new(this, step, Owner, Direction);

    /// <summary>A property of it.</summary>
    public string Property(string name) => Below(name).ToString();

    /// <summary>The subject of a sentence: <c>'lines[].price' in the response 200 of GET /orders</c>.</summary>
    public override string ToString()
    {
        var steps = new List<string>();
        for (var place = this; place.Parent is not null && steps.Count <= MaxSteps; place = place.Parent)
        {
            steps.Add(place.Step);
        }

        if (steps.Count > MaxSteps)
        {
            steps[^1] = "…";
        }

        steps.Reverse();
        var path = string.Concat(steps.Select((step, i) => step is "[]" or "{}" || i == 0 || step.Length == 0 ? step : "." + step)).TrimStart('.');
        return path.Length == 0 ? Owner : $"'{ValueText.Line(path, MaxLength)}' in {Owner}";
    }
}
