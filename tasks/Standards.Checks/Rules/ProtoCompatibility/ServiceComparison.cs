using Standards.Checks.Catalog;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>STD8601, STD8602: a service that is still there, and its RPCs. Clause <c>proto-backward-compatible</c>.</summary>
internal sealed class ServiceComparison(ProtoChanges changes)
{
    private const string Keep = "Leave the RPC as it was and add another one";

    /// <summary>Adds what the change of a service breaks.</summary>
    public void Compare(ServiceShape before, ServiceShape after)
    {
        foreach (var (name, method) in before.Methods)
        {
            if (after.Methods.TryGetValue(name, out var now))
            {
                Compare(method, now, $"RPC {ProtoName.Quote(name)} of {ProtoName.Quote(after.Name)}");
            }
            else
            {
                changes.Add(
                    RuleCatalog.ProtoSourceFormat,
                    after.Place,
                    method.Place,
                    $"RPC {ProtoName.Quote(name)} of {ProtoName.Quote(after.Name)} is removed: the calls of earlier clients fail",
                    changes.Fix(before.Place.Path, "Mark the RPC deprecated and keep it"));
            }
        }
    }

    private static string Stream(string side, bool streams) => streams ? $"a stream of {side}s" : $"one {side}";

    private void Compare(MethodShape before, MethodShape after, string title)
    {
        if (!ProtoName.AreSame(before.Request, after.Request))
        {
            Add(before, after, $"{title} changes its request from {ProtoName.Quote(before.Request)} to {ProtoName.Quote(after.Request)}", Keep);
        }

        if (!ProtoName.AreSame(before.Response, after.Response))
        {
            Add(before, after, $"{title} changes its response from {ProtoName.Quote(before.Response)} to {ProtoName.Quote(after.Response)}", Keep);
        }

        CompareStreams(before, after, title);
        if (before.Idempotency != after.Idempotency)
        {
            Add(
                before,
                after,
                $"{title} changes its idempotency_level from {ProtoName.Quote(before.Idempotency)} to {ProtoName.Quote(after.Idempotency)}: "
                    + "clients decide by it what they call again",
                "Keep the option");
        }
    }

    private void CompareStreams(MethodShape before, MethodShape after, string title)
    {
        if (before.StreamsRequests != after.StreamsRequests)
        {
            Add(before, after, $"{title} takes {Stream("request", after.StreamsRequests)} instead of {Stream("request", before.StreamsRequests)}", Keep);
        }

        if (before.StreamsResponses != after.StreamsResponses)
        {
            Add(before, after, $"{title} gives {Stream("response", after.StreamsResponses)} instead of {Stream("response", before.StreamsResponses)}", Keep);
        }
    }

    private void Add(MethodShape before, MethodShape after, string message, string instead) =>
        changes.Add(RuleCatalog.ProtoWireFormat, after.Place, before.Place, message, changes.Fix(before.Place.Path, instead));
}
