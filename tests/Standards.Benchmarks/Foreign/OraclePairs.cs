namespace Standards.Benchmarks.Foreign;

/// <summary>Which diagnostics of other analyzers and of the compiler ask the same as a rule, or nearly so.</summary>
internal static class OraclePairs
{
    private static readonly (string Rule, string Oracles)[] Lists =
    [
        ("STD1001", "MA0026 S1135"),
        ("STD1002", "SA1404"),
        ("STD1007", "SA1208 SA1210"),
        ("STD1008", "S109"),
        ("STD1011", "CA2255"),
        ("STD1015", "MA0071"),
        ("STD1016", "CS1591"),
        ("STD1017", "MA0070 S1123"),
        ("STD1021", "S125"),
        ("STD1101", "S1541"),
        ("STD1102", "S3776"),
        ("STD1103", "S134"),
        ("STD1105", "S138"),
        ("STD1108", "S107"),
        ("STD1205", "VSTHRD002 S4462 AsyncFixer02"),
        ("STD1206", "CA1849 MA0042 VSTHRD103 S6966"),
        ("STD1208", "VSTHRD100 VSTHRD101 MA0147 MA0155 S3168 AsyncFixer03"),
        ("STD1209", "VSTHRD110 MA0134 CS4014"),
        ("STD1212", "MA0064 MA0158 CA2002 S2445 S2551"),
        ("STD1218", "CA2247"),
        ("STD1219", "MA0105 MA0106"),
        ("STD1221", "CA2016 MA0032 MA0040"),
        ("STD1301", "S108 S2486 RCS1075 CA1031"),
        ("STD1302", "S6667"),
        ("STD1303", "S2139"),
        ("STD1304", "S2737"),
        ("STD1306", "MA0054"),
        ("STD1308", "CA1806 MA0060"),
        ("STD1310", "MA0191"),
        ("STD1313", "CA2250"),
        ("STD1314", "S1147"),
        ("STD1400", "S6962"),
        ("STD1500", "MA0153"),
        ("STD1501", "CA1727"),
        ("STD1503", "MA0180 S6672"),
        ("STD1606", "CA2100 EF1002 S2077"),
        ("STD1701", "S4507"),
        ("STD1707", "S5122"),
        ("STD1709", "CA5404 CA5405"),
        ("STD1710", "S4507"),
        ("STD1808", "S1075 S1313"),
        ("STD1809", "S5332"),
        ("STD1810", "CA3002"),
        ("STD1813", "S2755 CA3075"),
        ("STD1814", "S2092 S3330 CA5382"),
        ("STD1900", "S2699 MSTEST0032"),
        ("STD1901", "S2925"),
        ("STD1902", "MSTEST0001"),
        ("STD1903", "CA1001"),
        ("STD1904", "xUnit1010 xUnit1026"),
        ("STD1906", "S1607 xUnit1004"),
    ];

    /// <summary>The oracles of each rule, by its id.</summary>
    public static SortedDictionary<string, string[]> ByRule { get; } =
        new(Lists.ToDictionary(pair => pair.Rule, pair => pair.Oracles.Split(' '), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The ids of all oracles.</summary>
    public static IReadOnlySet<string> Oracles { get; } = ByRule.Values.SelectMany(ids => ids).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
