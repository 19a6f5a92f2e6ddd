using System.Globalization;
using Standards.Checks.Tests.Reporting;

namespace Standards.Checks.Tests;

/// <summary>The second process of tests about two processes; also writes the sample report of which the docs show pictures.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is ["write-sample-report", var target])
        {
            SampleReport.WriteTo(target);
            return 0;
        }

        if (arguments is not ["add-reports", var folder, var prefix, var count])
        {
            return 1;
        }

        ReportStoreTests.AddAll(folder, prefix, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    }
}
