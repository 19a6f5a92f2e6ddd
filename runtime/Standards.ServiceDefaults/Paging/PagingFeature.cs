using Standards.ServiceDefaults.Configuration;

namespace Standards.ServiceDefaults.Paging;

/// <summary>How many items a page has.</summary>
internal static class PagingFeature
{
    public static void Add(PagingOptions options) => new OptionChecks("ServiceDefaults:Paging", typeof(PagingOptions))
        .Range("MaxLimit", options.MaxLimit, 1, 10_000)
        .Range("DefaultLimit", options.DefaultLimit, 1, Math.Max(1, options.MaxLimit))
        .Throw();
}
