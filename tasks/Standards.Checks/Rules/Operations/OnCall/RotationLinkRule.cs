using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations.Service;

namespace Standards.Checks.Rules.Operations.OnCall;

/// <summary>STD9086: services that are on call and rotations name each other. Clause <c>oncall-rotation</c>.</summary>
internal static class RotationLinkRule
{
    private const int MaxCompared = 50;

    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        var rotations = operations["oncall"]["rotations"].Entries;
        var services = operations.Services;
        if (rotations.Count == 0 || services.Count == 0)
        {
            yield break;
        }

        var byName = services.ToDictionary(s => s.Key, StringComparer.Ordinal);
        var named = rotations.SelectMany(r => r["services"].Items).Select(s => s.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var links = rotations.SelectMany(r => (string?[])[r.Key, r["link"].Text]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // One that a rotation names with a slip has the finding there.
        var meant = named
            .Where(n => !byName.ContainsKey(n))
            .Take(MaxCompared)
            .Select(n => NearestName.Of(n, byName.Keys.Take(MaxCompared)))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var service in services.Where(s => s["on_call"].Boolean == true && !named.Contains(s.Key) && !meant.Contains(s.Key)))
        {
            var link = service["on_call_rotation"];
            if (link.Text is { } text && links.Contains(text))
            {
                continue;
            }

            var rotation = ValueText.Shorten(rotations[0].Key);
            yield return link.Exists
                ? link.Finding(
                    RuleCatalog.OnCallServiceMutual,
                    $"the rotation {ValueText.Quote(link.Text ?? "")} of '{ValueText.Shorten(service.Key)}' is not in {operations["oncall"].File}",
                    $"Add '{ValueText.Shorten(service.Key)}' to 'services' of a rotation there, or write the name or the link of one: "
                        + $"'on_call_rotation: {rotation}'")
                : service.FindingAtKey(
                    RuleCatalog.OnCallServiceMutual,
                    $"'{ValueText.Shorten(service.Key)}' is on call and in no rotation of {operations["oncall"].File}",
                    $"Add it to 'services' of a rotation there, such as '{rotation}'");
        }

        foreach (var node in rotations.SelectMany(r => r["services"].Items).Where(s => s.Text is not null))
        {
            if (!byName.TryGetValue(node.Text!, out var service))
            {
                var nearest = NearestName.Of(node.Text!, byName.Keys.Take(MaxCompared));
                yield return node.Finding(
                    RuleCatalog.OnCallServiceMutual,
                    $"the service {ValueText.Quote(node.Text!)} is not registered in {operations["service"].File}",
                    nearest is null ? "Register it, or remove it here" : $"Write '{ValueText.Shorten(nearest)}'");
            }
            // A service must be on call, so the registry is what is wrong, and STD9015 says so.
            else if (service["on_call"].Boolean == false && ServiceClasses.Of(service, operations.Policy) != ServiceClass.Service)
            {
                yield return node.Finding(
                    RuleCatalog.OnCallServiceMutual,
                    $"'{ValueText.Shorten(service.Key)}' is in a rotation, and {operations["service"].File} says that it is not on call",
                    "Write 'on_call: true' there, or remove it here");
            }
        }
    }
}
