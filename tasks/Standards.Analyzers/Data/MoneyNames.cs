using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>Whether a name is that of money, or of a quantity of something that is sold.</summary>
internal static class MoneyNames
{
    private static readonly HashSet<string> Certain = new(StringComparer.Ordinal)
    {
        "price", "prices", "salary", "wage", "revenue", "subtotal", "surcharge", "money", "payout", "refund", "turnover", "instalment",
    };

    // Words that stand for other things too: a cost of a search, an amount of blur, the balance of a tree.
    private static readonly HashSet<string> Possible = new(StringComparer.Ordinal)
    {
        "amount", "cost", "costs", "fee", "fees", "tax", "balance", "payment", "discount", "total", "quantity", "charge", "deposit", "budget",
        "principal", "premium",
    };

    private static readonly HashSet<string> OfTrade = new(StringComparer.Ordinal)
    {
        "order", "orders", "invoice", "invoices", "cart", "basket", "payment", "payments", "billing", "bill", "product", "products", "catalog", "checkout",
        "purchase", "sale", "sales", "wallet", "bank", "customer", "subscription", "subscriptions", "payroll", "ledger", "currency", "price", "prices", "pricing",
        "coupon", "stripe", "paypal", "accounting", "loan", "loans", "mortgage", "insurance", "receipt", "receipts", "refund", "tax", "shop", "store",
    };

    // What follows makes it a number of another kind.
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "seconds", "milliseconds", "ms", "minutes", "hours", "days", "percent", "percentage", "ratio", "rate", "factor", "count", "bytes", "kb", "mb", "gb",
        "weight", "score", "multiplier", "per", "change", "index", "level", "time", "duration", "usage", "length", "size", "width",
        "height", "error", "loss", "estimate",
        "function", "threshold", "tolerance", "variance", "deviation", "sensitivity", "elasticity",
    };

    // What is counted there are calls and shares of a quota, which some call costs.
    private static readonly HashSet<string> OfUsage = new(StringComparer.Ordinal) { "usage", "quota", "throttle", "throttling", "limiter" };

    /// <summary>Whether a member or a parameter with this name holds money.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="owner">The type that declares it.</param>
    public static bool IsMoney(string name, INamedTypeSymbol owner)
    {
        var words = NameWords.Of(name);
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (Units.Contains(words[i]))
            {
                return false;
            }

            if (Certain.Contains(words[i]) || (Possible.Contains(words[i]) && (words.Any(OfTrade.Contains) || IsOfTrade(owner))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfTrade(INamedTypeSymbol owner)
    {
        if (NameWords.Of(owner.Name).Any(OfUsage.Contains))
        {
            return false;
        }

        for (INamedTypeSymbol? type = owner; type is not null; type = type.ContainingType)
        {
            if (NameWords.Of(type.Name).Any(OfTrade.Contains))
            {
                return true;
            }
        }

        return NameWords.Of(owner.ContainingNamespace.Name).Any(OfTrade.Contains) || owner.GetMembers("Currency").Length > 0;
    }
}
