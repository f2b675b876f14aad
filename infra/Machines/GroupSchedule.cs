namespace Alicerce.Infra.Machines;

/// <summary>Sends an Auto Scaling group to sleep when nobody works, and wakes it again.</summary>
internal static class GroupSchedule
{
    public static void Create(
        string name, Aws.AutoScaling.Group group, OffHours offHours, (int Min, int Desired, int Max) awake, Resource parent)
    {
        if (offHours.Mode == OffHoursMode.Never)
        {
            return;
        }

        Action("stop", offHours.StopRecurrence, (0, 0, 0));
        Action("start", offHours.StartRecurrence, awake);

        void Action(string action, string recurrence, (int Min, int Desired, int Max) size) =>
            _ = new Aws.AutoScaling.Schedule(
                $"{name}-{action}",
                new Aws.AutoScaling.ScheduleArgs
                {
                    AutoscalingGroupName = group.Name,
                    ScheduledActionName = action,
                    Recurrence = recurrence,
                    TimeZone = offHours.TimeZone,
                    MinSize = size.Min,
                    DesiredCapacity = size.Desired,
                    MaxSize = size.Max,
                },
                new CustomResourceOptions { Parent = parent });
    }
}
