using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Resilience;

/// <summary>STD9609: what is not safe to repeat is repeated only with an idempotency key. Clause <c>retry-only-idempotent-and-transient</c>.</summary>
internal static class IdempotencyRule
{
    public static IEnumerable<Finding> Check(PlacedNode entry)
    {
        var retry = entry["retry"];
        if (retry["idempotent"] is { Boolean: false } value && !retry["idempotency_key"].Exists)
        {
            yield return value.Finding(
                RuleCatalog.ResilienceIdempotency,
                $"calls to {ValueText.Quote(entry.Key)} that are not safe to repeat are repeated without an idempotency key",
                "Add 'idempotency_key: Idempotency-Key' with the header or field that the callee compares, or remove 'retry'");
        }
    }
}
