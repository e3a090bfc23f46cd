using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Huiskamer.Foundation.Routines;

/// <summary>
/// Runs routines at their time. Each node has a clock of its own, in memory, because the schedule is code; the lease in
/// the database sees to it that one node does the work.
/// </summary>
public static class Clockwork
{
    /// <summary>Adds a routine to the house.</summary>
    public static IServiceCollection AddRoutine<TRoutine>(this IServiceCollection services)
        where TRoutine : class, IRoutine
    {
        services.AddScoped<TRoutine>();
        services.AddQuartz(quartz => quartz.ScheduleJob<RoutineJob<TRoutine>>(trigger => trigger
            .WithIdentity(typeof(TRoutine).Name)
            .WithCronSchedule(TRoutine.When, cron => cron
                .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"))
                .WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing))));
        return services;
    }

    /// <summary>Starts the clock with the house.</summary>
    public static IServiceCollection AddClockwork(this IServiceCollection services)
    {
        services.AddScoped<Leases>();
        services.AddScoped<ErrandDesk>();
        services.AddSingleton<ErrandsInHand>();
        services.AddRoutine<DeliverFactsThatWait>();
        services.AddRoutine<RunErrandsThatWait>();
        services.AddRoutine<KnowSizesEveryNight>();
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
        return services;
    }
}

/// <summary>One routine, one lease, one try.</summary>
internal sealed class RoutineJob<TRoutine>(TRoutine routine, Leases leases, ILogger<TRoutine> log) : IJob
    where TRoutine : class, IRoutine
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        var name = "routine." + typeof(TRoutine).Name;

        if (TRoutine.OneNodeAtATime && !await leases.TakeAsync(name, TimeSpan.FromMinutes(10), cancel))
        {
            return;
        }

        try
        {
            await routine.RunAsync(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The routine {Routine} failed; it will be tried again at its next time", typeof(TRoutine).Name);
        }
        finally
        {
            if (TRoutine.OneNodeAtATime)
            {
                await leases.ReturnAsync(name, CancellationToken.None);
            }
        }
    }
}
