using Standards.ServiceDefaults.Settings;

namespace Standards.ServiceDefaults.Paging;

/// <summary>How many items a page has.</summary>
internal static class PagingFeature
{
    public static void Add(PagingOptions options) => new SettingChecks("ServiceDefaults:Paging")
        .Between("MaxLimit", options.MaxLimit, 1, 10_000)
        .Between("DefaultLimit", options.DefaultLimit, 1, Math.Max(1, options.MaxLimit))
        .ThrowIfAny();
}
